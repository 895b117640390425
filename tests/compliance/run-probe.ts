import type { Page } from 'playwright/test'
import { nextRun } from './runs.ts'

/** What a probe notices in this page, and what the page's console says meanwhile. Throws when the probe does. */
export const runProbe = async (page: Page, name: string): Promise<unknown> => {
  const said: string[] = []
  page.on('console', (message) => {
    // The browser's own line, not the page's: with an abort it is chance whether it still writes it.
    if (!message.text().startsWith('Failed to load resource: ')) said.push(`${message.type()} ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`pageerror ${error.message}`))
  const { id, steady } = nextRun()
  const noticed = await page.evaluate(([probe, run]) => window.runProbe(probe, run), [name, id] as const)
  return { noticed: JSON.parse(steady(noticed)), said: said.map(steady).sort() }
}
