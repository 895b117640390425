import { startExtended } from '../browser.ts'
import { type Finding, judge } from '../finding.ts'
import { countRows } from '../in-panel.ts'
import type { Measure } from '../measure.ts'
import { MB } from '../numbers.ts'
import { makeCalls, SMALL } from '../traffic.ts'

const STEPS = 10
/** What the budgets speak of. */
const FULL = 100_000
const STORAGE_BYTES = 10_000_000
const PANEL_BYTES = 150_000_000
const MAX_GROWTH = 0.1

interface Sample {
  readonly rows: number
  readonly storage: number
  readonly worker: number
  readonly panel: number
}

const list = (samples: readonly Sample[], name: keyof Sample): readonly number[] => samples.map((s) => s[name])
const largest = (samples: readonly Sample[], name: keyof Sample): number => Math.max(...list(samples, name))

/** Flat: the most that the last third holds is hardly more than the most that the third before it held. */
const flat = (samples: readonly Sample[], name: 'storage' | 'worker', what: string, limit?: number): Finding => {
  const third = Math.floor(samples.length / 3)
  const growth = largest(samples.slice(-third), name) / largest(samples.slice(-2 * third, -third), name) - 1
  const most = largest(samples, name)
  const flatness = judge(growth, MAX_GROWTH)
  return {
    what,
    measured: `${MB(most)} at most, ${(growth * 100).toFixed(0)} % growth in the last third`,
    without: '',
    budget: limit === undefined ? 'flat' : `${MB(limit)}, flat`,
    verdict: limit !== undefined && most > limit ? 'broken' : flatness,
  }
}

/** What an open panel would hold at `FULL` rows, from what each row of the second half added. */
const panelHeap = (samples: readonly Sample[]): Finding => {
  const first = samples.at(samples.length / 2)
  const last = samples.at(-1)
  if (!first || !last) throw new Error('Nothing was sampled')
  const perRow = (last.panel - first.panel) / (last.rows - first.rows)
  const full = last.panel + Math.max(0, FULL - last.rows) * perRow
  return {
    what: 'panel heap',
    measured: `${MB(last.panel)} at ${last.rows.toLocaleString('en-US')} rows; ${MB(full)} at 100,000`,
    without: '',
    budget: MB(PANEL_BYTES),
    verdict: judge(full, PANEL_BYTES),
  }
}

export const endurance: Measure = {
  name: 'endurance',
  about: 'storage and memory after --requests through one tab',
  run: async ({ site, extension, requests, say }) => {
    const { view: page, fresh, openPanel, workerHeap, end } = await startExtended(site, extension)
    const count = Math.ceil(requests / STEPS)
    const samples: Sample[] = []
    const began = performance.now()
    try {
      await fresh()
      const { view: panel, thread } = await openPanel()
      for (let step = 0; step < STEPS; step++) {
        site.reset()
        await page.evaluate(makeCalls, { api: 'fetch', count, together: 20, url: SMALL, name: `${step}`, pace: 0 })
        const wanted = (step + 1) * count
        await panel.waitFor((least: number) => {
          const line = document.querySelector('[role=status]')?.textContent ?? ''
          return Number(/^\d+/.exec(line)?.[0] ?? 0) >= least
        }, wanted)
        const sample = {
          rows: await panel.evaluate(countRows),
          storage: await panel.evaluate(() => chrome.storage.session.getBytesInUse(null)),
          worker: await workerHeap(),
          panel: await thread.heap(),
        }
        samples.push(sample)
        const { storage, worker, panel: heap, rows } = sample
        say(`${rows} rows: storage ${MB(storage)}, worker ${MB(worker)}, panel ${MB(heap)}`)
      }
    } finally {
      await end()
    }
    const seconds = (performance.now() - began) / 1_000
    const sent = (count * STEPS).toLocaleString('en-US')
    const rate = {
      what: `requests through one tab: ${sent}`,
      measured: `${((count * STEPS) / seconds).toFixed(0)} a second`,
    }
    return [
      { ...rate, without: '', budget: '', verdict: 'told' },
      flat(samples, 'storage', 'storage.session in use', STORAGE_BYTES),
      flat(samples, 'worker', 'service worker heap'),
      panelHeap(samples),
    ]
  },
}
