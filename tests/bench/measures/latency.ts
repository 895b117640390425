import { startExtended } from '../browser.ts'
import { type Finding, judge } from '../finding.ts'
import { showButton, watchMarks, whenEnded } from '../in-page.ts'
import { watchRows, whenSeen } from '../in-panel.ts'
import type { Measure } from '../measure.ts'
import { median, ms, spread, withSpread } from '../numbers.ts'

const NAME = 'latency'
const ROW_MS = 100
const MARK_MS = 150

const finding = (what: string, budget: number, found: readonly number[]): Finding => ({
  what,
  measured: withSpread(found, ms),
  without: '',
  budget: ms(budget),
  verdict: judge(median(found), budget, spread(found)),
})

export const latency: Measure = {
  name: NAME,
  about: 'response end → row in the panel, → mark on the page',
  run: async ({ site, extension, rounds }) => {
    const { view: page, fresh, openPanel, end } = await startExtended(site, extension)
    const rows: number[] = []
    const marks: number[] = []
    try {
      await fresh()
      const { view: panel } = await openPanel()
      await panel.evaluate(watchRows, NAME)
      await page.evaluate(watchMarks, NAME)
      // Each with a code of its own, since the mark shows nothing else to tell it by.
      for (let code = 1001; code <= 1000 + rounds * 2; code++) {
        await page.evaluate(showButton, `/api/2/demo/answer?status=400&code=${code}&n=${NAME}-${code}&last`)
        await page.click('#bench')
        const ended = await page.waitFor(whenEnded, String(code))
        rows.push((await panel.waitFor(whenSeen, String(code))) - ended)
        marks.push((await page.waitFor(whenSeen, String(code))) - ended)
      }
    } finally {
      await end()
    }
    return [
      finding('response end → row with its code in the panel', ROW_MS, rows),
      finding('response end → mark on the page', MARK_MS, marks),
    ]
  },
}
