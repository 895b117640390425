import { type BenchBrowser, startExtended, startPlain } from '../browser.ts'
import { type Finding, judge } from '../finding.ts'
import type { Bench, Measure } from '../measure.ts'
import { median, ms, percent, spread, withSpread } from '../numbers.ts'
import { type Burst, makeCalls, ONE_MB, SMALL } from '../traffic.ts'

const OVERHEAD = 0.1

const once = async ({ view, thread, fresh }: BenchBrowser, burst: Burst): Promise<number> => {
  await fresh()
  return thread.cost(() => view.evaluate(makeCalls, burst))
}

/**
 * A and B take turns, and change places every round, so that what the machine does besides hits both alike. The first
 * round fills caches and is not counted.
 */
const compare = async (bench: Bench, what: string, burst: Burst): Promise<readonly Finding[]> => {
  const plain = await startPlain(bench.site)
  const extended = await startExtended(bench.site, bench.extension)
  const found = { plain: [] as number[], extended: [] as number[] }
  try {
    for (let round = 0; round <= bench.rounds; round++) {
      const turns = [
        async () => [found.plain, await once(plain, burst)] as const,
        async () => [found.extended, await once(extended, burst)] as const,
      ]
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) {
        const [list, cost] = await turn()
        if (round > 0) list.push(cost)
      }
    }
  } finally {
    await Promise.all([plain.end(), extended.end()])
  }
  const base = median(found.plain)
  const over = median(found.extended) / base - 1
  return [
    {
      what,
      measured: `${percent(over)} (${withSpread(found.extended, ms)})`,
      without: withSpread(found.plain, ms),
      budget: percent(OVERHEAD),
      verdict: judge(over, OVERHEAD, spread(found.plain) / base),
    },
  ]
}

const cpu = (name: string, what: string, burst: Omit<Burst, 'name' | 'pace'>): Measure => ({
  name,
  about: `page main-thread CPU, ${what}`,
  run: (bench) => compare(bench, `page CPU, ${what}`, { ...burst, name, pace: 0 }),
})

export const pageCpu: readonly Measure[] = [
  cpu('fetch', '500 small fetches', { api: 'fetch', count: 500, together: 10, url: SMALL }),
  cpu('xhr', '500 small XHRs', { api: 'xhr', count: 500, together: 10, url: SMALL }),
  cpu('bodies', '20 bodies of 1 MB', { api: 'fetch', count: 20, together: 2, url: ONE_MB }),
]
