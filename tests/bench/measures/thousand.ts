import { startExtended, startPlain } from '../browser.ts'
import { judge } from '../finding.ts'
import { countRows, watchCount, whenSeen } from '../in-panel.ts'
import type { Bench, Measure } from '../measure.ts'
import { median, ms, spread, withSpread } from '../numbers.ts'
import { makeCalls, SMALL } from '../traffic.ts'

const REQUESTS = 1_000
const LAG_MS = 500
const CPU_MS = 1_500

const burst = (name: string) => ({ api: 'fetch', count: REQUESTS, together: 10, url: SMALL, name, pace: 0 }) as const

/** What the same costs the browser's own Network panel, in ms of its main thread, one number a round. */
const networkPanel = async ({ site, rounds }: Bench): Promise<readonly number[]> => {
  const { view: page, fresh, openNetwork, end } = await startPlain(site)
  const costs: number[] = []
  try {
    const { thread, count, drawn } = await openNetwork()
    for (let round = 0; round < rounds; round++) {
      await fresh()
      const cost = await thread.cost(async () => {
        await page.evaluate(makeCalls, burst(`${round}`))
        while ((await count()) < REQUESTS) await drawn()
      })
      costs.push(cost)
    }
  } finally {
    await end()
  }
  return costs
}

export const thousand: Measure = {
  name: 'thousand',
  about: '1000 requests: all rows in the open panel',
  run: async (bench) => {
    const { site, extension } = bench
    const rounds = Math.min(bench.rounds, 3)
    const { view: page, fresh, openPanel, end } = await startExtended(site, extension)
    const lags: number[] = []
    const costs: number[] = []
    try {
      await fresh()
      const { view: panel, thread } = await openPanel()
      for (let round = 0; round < rounds; round++) {
        await panel.click({ role: 'button', name: 'Clear' })
        await panel.waitFor(
          (count: string) => document.querySelector('[role=status]')?.textContent?.startsWith(count),
          '0',
        )
        const cost = await thread.cost(async () => {
          await panel.evaluate(watchCount, (await panel.evaluate(countRows)) + REQUESTS)
          const last = await page.evaluate(makeCalls, burst(`${round}`))
          lags.push((await panel.waitFor(whenSeen, 'all')) - last)
        })
        costs.push(cost)
      }
    } finally {
      await end()
    }
    const others = await networkPanel({ ...bench, rounds })
    return [
      {
        what: '1000 requests: last response → all rows in the panel',
        measured: withSpread(lags, ms),
        without: '',
        budget: ms(LAG_MS),
        verdict: judge(median(lags), LAG_MS, spread(lags)),
      },
      {
        what: '1000 requests: main-thread CPU of the panel (Network panel in the next column)',
        measured: withSpread(costs, ms),
        without: withSpread(others, ms),
        budget: `${ms(CPU_MS)}, or as much as that`,
        // A slow machine is no fault of ours: what the browser's own panel needs is never too much.
        verdict: judge(median(costs), Math.max(CPU_MS, median(others)), spread(costs)),
      },
    ]
  },
}
