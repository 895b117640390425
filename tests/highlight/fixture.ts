import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from 'playwright/test'
import { build, type Rollup } from 'vite'
import { requireBrowser } from '../../scripts/setup/browsers.mjs'
import type { MarkCommand } from '../../src/highlight/marks.ts'
import type { FailureCard, HighlightCommand } from '../../src/protocol/page-messages.ts'
import { CONSOLE_HTML } from './console-page.ts'
import type { MountHighlight } from './entry.ts'

export { expect }

const ADDRESS = 'https://console.example/tenants'

declare global {
  interface Window {
    mountHighlight: MountHighlight
    highlight: ReturnType<MountHighlight>
  }
}

/** As strict as a page can be: nothing may load, no inline style, no inline script. */
const STRICT_CSP = "default-src 'none'; style-src 'nonce-page'; require-trusted-types-for 'script'"

/** A source file, by its path from the project's root, with all it imports as one plain script. */
export const bundle = async (file: string): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`../../${file}`, import.meta.url)), formats: ['iife'], name: 'bundle' },
    },
  })
  const [first] = output as Rollup.RollupOutput[]
  return first?.output[0].code ?? ''
}

export interface Console {
  readonly page: Page
  readonly send: (...commands: readonly HighlightCommand[]) => Promise<void>
  /** What the cards have asked of the extension's other parts. */
  readonly asked: () => Promise<readonly string[]>
}

/** An ordinary page that looks like an administration console, under a strict CSP, with the highlight mounted. */
export const test = base.extend<{ console: Console }, { entry: string }>({
  launchOptions: { executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] },
  entry: [async ({ browserName: _ }, use) => use(await bundle('tests/highlight/entry.ts')), { scope: 'worker' }],
  console: async ({ page, entry }, use) => {
    await page.route('https://console.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': STRICT_CSP },
        body: CONSOLE_HTML,
      }),
    )
    await page.addInitScript({ content: entry })
    await page.goto(ADDRESS)
    await page.evaluate(() => {
      window.highlight = window.mountHighlight(true)
    })
    await use({
      page,
      send: (...commands) => page.evaluate((list) => window.highlight.show(list), commands),
      asked: () => page.evaluate(() => window.highlight.asked),
    })
  },
})

let sent = 0
const nextId = (): string => {
  sent += 1
  return `exchange-${sent}`
}

/** A card command, invented but in the shape of a real one. */
export const card = (group: string, parts: Partial<FailureCard> = {}): HighlightCommand => ({
  type: 'card',
  card: {
    // Every failure has an id of its own, repeats of it too.
    id: nextId(),
    group,
    headline: '400 · 1006 Attempt to delete non-disabled tenant',
    operation: 'Delete a tenant',
    advice: 'Disable the tenant first.',
    sections: [
      { title: 'What happened', lines: ['You asked to delete a tenant that is still enabled.'] },
      { title: 'Why', lines: ['The server deletes only disabled tenants.'] },
      {
        title: 'What to do',
        lines: ['Disable the tenant first.', 'Read its new version.', 'Delete it again with that version.'],
      },
      { title: 'Who can fix it', lines: ['You can.'] },
    ],
    code: '1006 Attempt to delete non-disabled tenant',
    ...parts,
  },
})

export const mark = (selector: string, id: string): MarkCommand => ({
  type: 'mark',
  callId: selector,
  chip: '1006',
  headline: '400 · 1006 Attempt to delete non-disabled tenant',
  id,
})
