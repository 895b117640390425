import { startExtended } from '../browser.ts'
import { judge } from '../finding.ts'
import { countRows, watchCount, whenSeen } from '../in-panel.ts'
import type { Measure } from '../measure.ts'
import { median, ms, spread, withSpread } from '../numbers.ts'
import { makeCalls, SMALL } from '../traffic.ts'

const REQUESTS = 1_000
const LAG_MS = 500
const CPU_MS = 1_500

export const thousand: Measure = {
  name: 'thousand',
  about: '1000 requests: all rows in the open panel',
  run: async ({ site, extension, rounds }) => {
    const { view: page, fresh, openPanel, end } = await startExtended(site, extension)
    const lags: number[] = []
    const costs: number[] = []
    try {
      await fresh()
      const { view: panel, thread } = await openPanel()
      for (let round = 0; round < Math.min(rounds, 3); round++) {
        await panel.click({ role: 'button', name: 'Clear' })
        await panel.waitFor(
          (count: string) => document.querySelector('[role=status]')?.textContent?.startsWith(count),
          '0',
        )
        const cost = await thread.cost(async () => {
          await panel.evaluate(watchCount, (await panel.evaluate(countRows)) + REQUESTS)
          const burst = { api: 'fetch', count: REQUESTS, together: 10, url: SMALL, name: `${round}`, pace: 0 } as const
          const last = await page.evaluate(makeCalls, burst)
          lags.push((await panel.waitFor(whenSeen, 'all')) - last)
        })
        costs.push(cost)
      }
    } finally {
      await end()
    }
    return [
      {
        what: '1000 requests: last response → all rows in the panel',
        measured: withSpread(lags, ms),
        without: '',
        budget: ms(LAG_MS),
        verdict: judge(median(lags), LAG_MS, spread(lags)),
      },
      {
        what: '1000 requests: main-thread CPU of the panel',
        measured: withSpread(costs, ms),
        without: '',
        budget: ms(CPU_MS),
        verdict: judge(median(costs), CPU_MS, spread(costs)),
      },
    ]
  },
}
