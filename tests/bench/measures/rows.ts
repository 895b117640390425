import { type BenchBrowser, startExtended, startPlain } from '../browser.ts'
import { type Finding, judge } from '../finding.ts'
import type { ListPanel } from '../list-panel.ts'
import type { Bench, Measure } from '../measure.ts'
import { median, ms, spread } from '../numbers.ts'
import { makeCalls, SMALL } from '../traffic.ts'

const ROWS = 10_000
const TASK_MS = 50
/** Matches a tenth of the addresses, and fewer with each key. */
const TYPED = 'r-12'
const STEPS = 12
/** Looks at the number of rows, a quarter of a second apart, without a new one. */
const PATIENCE = 40
const OURS = 'our panel'

/** CPU time of the list's main thread, in ms, for one thing done and everything drawn that follows from it. */
interface Costs {
  readonly scroll: readonly number[]
  readonly type: readonly number[]
  readonly select: readonly number[]
}

const repeat = async (times: number, act: (n: number) => Promise<number>): Promise<readonly number[]> => {
  const costs: number[] = []
  for (let n = 0; n < times; n++) costs.push(await act(n))
  return costs
}

const use = async (panel: ListPanel): Promise<Costs> => {
  const cost = (act: () => Promise<unknown>) => panel.thread.cost(() => act().then(panel.drawn))
  // Waiting costs a little by itself.
  const idle = median(await repeat(5, () => cost(async () => undefined)))
  const above = async (act: () => Promise<unknown>) => Math.max(0, (await cost(act)) - idle)
  const scroll = await repeat(STEPS, (n) => above(() => panel.scrollTo(((n * 5) % STEPS) / STEPS)))
  await panel.select()
  await panel.drawn()
  const select = await repeat(STEPS, () => above(() => panel.press('ArrowDown')))
  await panel.press('Escape')
  await panel.filter()
  const type = await repeat(TYPED.length, (n) => above(() => panel.press(TYPED.charAt(n))))
  return { scroll, type, select }
}

const fill = async ({ say }: Bench, page: ListPanel['view'], panel: ListPanel, whose: string): Promise<void> => {
  for (let sent = 0; sent < ROWS; sent += ROWS / 4) {
    await page.evaluate(makeCalls, {
      api: 'fetch',
      count: ROWS / 4,
      together: 20,
      url: SMALL,
      name: `r-${sent}`,
      pace: 0,
    })
    say(`${await panel.count()} rows in ${whose}`)
  }
  // The browser's own panel has been seen to list 9,920 of 10,000 for good: what comes no more is not waited for.
  let count = 0
  for (let still = 0; count < ROWS && still < PATIENCE; still++) {
    const now = await panel.count()
    if (now > count) still = 0
    count = now
    await panel.drawn()
  }
  say(`${count} rows in ${whose} in the end`)
  if (whose === OURS && count < ROWS) throw new Error(`Only ${count} of ${ROWS} rows in ${whose}`)
}

const costsIn = async (
  bench: Bench,
  whose: string,
  { view, fresh, end }: BenchBrowser,
  open: () => Promise<ListPanel>,
): Promise<Costs> => {
  try {
    await fresh()
    const panel = await open()
    await fill(bench, view, panel, whose)
    return await use(panel)
  } finally {
    await end()
  }
}

const most = (costs: readonly number[]): string => `${ms(median(costs))}, ${ms(Math.max(...costs))} at most`

/** One thing done may be several tasks: where all of them together keep the budget, each does. */
const finding = (what: string, own: readonly number[], other: readonly number[]): Finding => ({
  what: `10,000 rows: ${what}, CPU (Network panel in the next column)`,
  measured: most(own),
  without: most(other),
  budget: `${ms(TASK_MS)}, or as much as that`,
  // A slow machine is no fault of ours: what the browser's own panel needs is never too much.
  verdict: judge(Math.max(...own), Math.max(TASK_MS, ...other), spread(own)),
})

export const rows: Measure = {
  name: 'rows',
  about: '10,000 rows: scrolling, typing, selecting, beside the Network panel',
  run: async (bench) => {
    const extended = await startExtended(bench.site, bench.extension)
    const own = await costsIn(bench, OURS, extended, extended.openPanel)
    const plain = await startPlain(bench.site)
    const other = await costsIn(bench, 'the Network panel', plain, plain.openNetwork)
    return [
      finding('a jump in the list', own.scroll, other.scroll),
      finding('a key in the filter', own.type, other.type),
      finding('the next row selected', own.select, other.select),
    ]
  },
}
