import { type BenchBrowser, startExtended, startPlain } from '../browser.ts'
import { type Finding, judge } from '../finding.ts'
import { writeListeningExtension } from '../listening-extension.ts'
import type { Bench, Measure } from '../measure.ts'
import { median, ms, percent, spread, withSpread } from '../numbers.ts'
import { type Burst, makeCalls, ONE_MB, SMALL } from '../traffic.ts'

const OVERHEAD = 0.1

const once = async ({ view, thread, fresh }: BenchBrowser, burst: Burst): Promise<number> => {
  await fresh()
  return thread.cost(() => view.evaluate(makeCalls, burst))
}

/** Rounds that are measured before all browsers are started anew. */
const SITTING = 2

/**
 * The browsers take turns, and change places every round, so that what the machine does besides hits all alike. One start
 * of a browser is some percent slower than the next for as long as it lives, so a measure goes over several starts. The
 * first round of each fills caches and is not counted. Gives the ms of each round, one list for each browser.
 */
const takeTurns = async (starts: readonly (() => Promise<BenchBrowser>)[], rounds: number, burst: Burst) => {
  const found = starts.map((): number[] => [])
  for (let done = 0; done < rounds; done += SITTING) {
    const browsers: BenchBrowser[] = []
    try {
      for (const start of starts) browsers.push(await start())
      for (let round = 0; round <= Math.min(SITTING, rounds - done); round++) {
        for (let turn = 0; turn < browsers.length; turn++) {
          const n = (turn + round + done) % browsers.length
          const cost = await once(browsers[n] as BenchBrowser, burst)
          if (round > 0) found[n]?.push(cost)
        }
      }
    } finally {
      await Promise.all(browsers.map((browser) => browser.end()))
    }
  }
  return found
}

/**
 * Judged is what we add to what the browser itself charges the page of any extension that listens to `webRequest`: there
 * is no seeing requests without that. The whole is told beside it.
 */
const compare = async (bench: Bench, what: string, burst: Burst): Promise<readonly Finding[]> => {
  const listening = await writeListeningExtension(bench.extension)
  const starts = [
    () => startPlain(bench.site),
    () => startExtended(bench.site, listening.folder),
    () => startExtended(bench.site, bench.extension),
  ]
  try {
    const [plain = [], bare = [], extended = []] = await takeTurns(starts, bench.rounds, burst)
    const base = median(plain)
    const share = (costs: readonly number[]): number => median(costs) / base - 1
    const own = share(extended) - share(bare)
    const noise = Math.max(spread(plain), spread(bare), spread(extended)) / base
    return [
      {
        what: `${what}: ours, on top of listening`,
        measured: `${percent(own)} (${withSpread(extended, ms)})`,
        without: withSpread(bare, ms),
        budget: percent(OVERHEAD),
        verdict: judge(own, OVERHEAD, noise),
      },
      {
        what: `${what}: in all; ${percent(share(bare))} for listening`,
        measured: percent(share(extended)),
        without: withSpread(plain, ms),
        budget: '',
        verdict: 'told',
      },
    ]
  } finally {
    await listening.remove()
  }
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
