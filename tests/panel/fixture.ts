import { test as base, expect, type Locator, type Page } from 'playwright/test'
import { requireBrowser } from '../../scripts/setup/browsers.mjs'
import type { Exchange } from '../../src/correlate/exchange.ts'
import type { PanelEvent, PanelRequest } from '../../src/protocol/panel-messages.ts'
import { ALL, rows } from './exchanges.ts'
import { type ServedPage, servePage } from './serve-page.ts'

export { expect }

/** The panel in an ordinary page, by the names that people and assistive tools know it by. */
export interface Panel {
  readonly page: Page
  readonly grid: Locator
  /** Rows of requests, the header row left out. */
  readonly rows: Locator
  readonly details: Locator
  readonly status: Locator
  readonly filter: Locator
  /** Resolves when what these events change has been drawn. */
  readonly emit: (...events: readonly PanelEvent[]) => Promise<void>
  /** Shows `exchanges` and nothing else. */
  readonly show: (exchanges?: readonly Exchange[]) => Promise<void>
  readonly sent: () => Promise<readonly PanelRequest[]>
  readonly copied: () => Promise<readonly string[]>
  /** The presses of Escape that DevTools took for its own, to open its drawer. */
  readonly forwarded: () => Promise<readonly string[]>
  readonly tab: (name: string) => Locator
  readonly row: (text: string) => Locator
  readonly section: (title: string) => Locator
}

export const test = base.extend<{ panel: Panel }, { served: ServedPage }>({
  launchOptions: { executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] },
  viewport: { width: 1100, height: 700 },
  served: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const served = await servePage(String(parallelIndex))
      await use(served)
      served.close()
    },
    { scope: 'worker' },
  ],
  panel: async ({ page, served }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(served.url)
    const grid = page.getByRole('grid', { name: 'Requests' })
    const emit = (...events: readonly PanelEvent[]) =>
      page.evaluate(async (list) => {
        window.panelPage.emit(...list)
        // One frame takes the events in, the next one sees what was drawn of them.
        for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      }, events)
    const details = page.getByRole('region', { name: 'Details' })
    await use({
      page,
      grid,
      rows: grid.getByRole('row').filter({ has: page.getByRole('gridcell') }),
      details,
      status: page.getByRole('status'),
      filter: page.getByRole('searchbox', { name: 'Filter requests' }),
      emit,
      show: (exchanges = ALL) => emit(rows(exchanges)),
      sent: () => page.evaluate(() => window.panelPage.sent),
      copied: () => page.evaluate(() => window.panelPage.copied),
      forwarded: () => page.evaluate(() => window.panelPage.forwarded),
      tab: (name) => page.getByRole('tab', { name, exact: true }),
      row: (text) => grid.getByRole('row').filter({ hasText: text }),
      section: (title) => details.getByRole('group', { name: title, exact: true }),
    })
    expect(problems).toEqual([])
  },
})
