import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ids } from '../tests/console-site/fixtures.ts'
import { answer, call, openConsole } from '../tests/e2e/demo.ts'
import type { LaunchOptions, View } from '../tests/e2e/driver/driver.ts'
import { launch } from '../tests/e2e/driver/launch.ts'
import { waitForCard } from '../tests/e2e/page-overlay.ts'
import { readDetails, readRows, readStatus, waitForRow } from '../tests/e2e/panel-reader.ts'

const LABEL = 'Attempt to delete non-disabled tenant'
const THEMES = ['light', 'dark'] as const
const SHOWN = ['Status', 'Method', 'Request', 'Code', 'Meaning', 'Duration'] as const
const SPOKEN = ['What happened', 'Why', 'What to do', 'Who can fix it', 'Try again?', 'From the server'] as const

/** Columns padded to their longest value, the request cut to what fits a terminal. */
function table(rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (row: Readonly<Record<string, string>>, name: string): string => {
    const text = row[name] ?? ''
    return text.length > 48 ? `${text.slice(0, 47)}…` : text
  }
  const lines = [Object.fromEntries(SHOWN.map((name) => [name, name])), ...rows]
  const widths = SHOWN.map((name) => Math.max(...lines.map((row) => cell(row, name).length)))
  return lines.map((row) => SHOWN.map((name, n) => cell(row, name).padEnd(widths[n] ?? 0)).join('  ')).join('\n')
}

/** Without empty lines, and without the body's tree, whose fields stand above it. */
function indented(text: string): string {
  return text
    .replace(/\nBody\n[\s\S]*/, '')
    .replace(/\n\s*\n/g, '\n')
    .replace(/^/gm, '    ')
}

async function printPanel(panel: View): Promise<void> {
  console.log(`\nThe panel "Acronis API", read from DevTools (${await readStatus(panel)}):\n`)
  const rows = (await readRows(panel)) as unknown as Readonly<Record<string, string>>[]
  // The waterfall has no words.
  console.log(table(rows.map(({ Waterfall: _, ...row }) => row)))
  const { title, sections } = await readDetails(panel)
  console.log(`\nThe explanation of the selected row:\n\n${title}\n`)
  for (const name of SPOKEN) console.log(`${name}\n${indented(sections[name] ?? '')}\n`)
}

/**
 * Deletes an enabled tenant in the demo console in a headless Chromium, prints what the real panel in the real DevTools
 * shows, and saves pictures of page and panel, light and dark, to the folder `pictures`. Throws when something that
 * should be seen is not.
 */
export async function playScenario(options: LaunchOptions, { pictures }: { readonly pictures: string }): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const picture = (name: string): string => join(pictures, `${name}.png`)
  const driver = await launch('chromium', options)
  try {
    await openConsole(driver)
    await driver.resizePage(1280, 960)
    await driver.page.type(`[data-testid="tenant-filter"]`, 'r')
    await driver.page.click(`[data-testid="delete-${ids.tenants.enabledCustomer}"]`)
    await waitForCard(driver.page, LABEL)
    await driver.page.click({ role: 'button', name: 'Explain' })
    for (const theme of THEMES) {
      await driver.setPageTheme(theme)
      await driver.screenshotPage(picture(`page-${theme}`))
    }

    await call(driver, 'GET', answer({ status: 404, code: 1005 }))
    await call(driver, 'GET', answer({ status: 503, shape: 'html' }))
    await driver.resizeDevtools(1280, 720)
    const panel = await driver.openPanel()
    await waitForRow(panel, '1006', LABEL)
    await panel.click({ role: 'row', text: LABEL })
    for (const theme of THEMES) {
      await driver.setTheme(theme)
      await panel.waitFor((name: string) => document.body.dataset.theme === name, theme)
      await driver.screenshotDevtools(picture(`panel-${theme}`))
    }
    await printPanel(panel)
    console.log(`Pictures of page and panel: ${pictures}`)
  } finally {
    await driver.close()
  }
}
