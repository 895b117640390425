import type { Page } from 'playwright/test'

let runs = 0

/** What a probe notices in this page, and what the page's console says meanwhile. Throws when the probe does. */
export const runProbe = async (page: Page, name: string, other: string): Promise<unknown> => {
  const said: string[] = []
  page.on('console', (message) => {
    // The browser's own line, not the page's: with an abort it is chance whether it still writes it.
    if (!message.text().startsWith('Failed to load resource: ')) said.push(`${message.type()} ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`pageerror ${error.message}`))
  runs += 1
  // Always of one length: some probes measure texts that have it in them.
  const id = `run-${String(process.pid).padStart(8, '0')}-${String(runs).padStart(5, '0')}`
  const noticed = await page.evaluate(([probe, foreign, held]) => window.runProbe(probe, foreign, held), [
    name,
    other,
    id,
  ] as const)
  const steady = (text: string): string => text.replaceAll(id, 'run').replace(/127\.0\.0\.1:\d+/g, 'host')
  return { noticed: JSON.parse(steady(noticed)), said: said.map(steady).sort() }
}
