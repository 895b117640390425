import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecorderLimits } from '../../../src/log/limits.ts'
import { createRecorder, type Recorder } from '../../../src/log/recorder.ts'
import type { Store } from '../../../src/log/store.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import type { TabKey } from '../../../src/observe/tab-key.ts'
import { runs } from '../../runs.ts'
import { answered, hookReport } from '../observations.ts'

const memoryStore = () => {
  const entries = new Map<string, unknown>()
  const store: Store = {
    load: async () => Object.fromEntries(entries),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) entries.set(key, structuredClone(value))
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key)
    },
  }
  return { entries, store }
}

const start = (
  store: Store,
  boot: string,
  more: { limits?: RecorderLimits; recording?: () => boolean; later?: (run: () => void) => void } = {},
) => {
  const errors: string[] = []
  const recorder = createRecorder({
    store,
    boot,
    recording: () => true,
    onStoreError: (error, kept) => errors.push(`${kept ? 'kept' : 'lost'}: ${error}`),
    ...more,
  })
  return { recorder, errors }
}
const exchanges = (recorder: Recorder, tabId: TabKey = 1) => recorder.since(tabId, 0).rows.map((row) => row.exchange)

describe('death at any moment', () => {
  const requests = fc.array(fc.record({ status: fc.constantFrom(200, 400, 503), hook: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  const traffic = requests.map((all) =>
    all.flatMap(({ status, hook }, n): Observation[] => {
      const facts = { id: String(n), at: 1_000 + n * 3_000, status, url: `https://cloud.acronis.com/api/2/${n}` }
      return [...answered(facts), ...(hook && status >= 400 ? [hookReport({ ...facts, callId: `c${n}` })] : [])]
    }),
  )

  it('loses no row and no fact: the next life shows what one long life would', async () => {
    await fc.assert(
      fc.asyncProperty(traffic, fc.array(fc.nat(60), { maxLength: 5 }), async (all, deaths) => {
        const long = start(memoryStore().store, 'long').recorder
        await long.ready
        for (const o of all) long.record(o)

        const { store } = memoryStore()
        let life = 0
        let { recorder } = start(store, 'life0')
        for (const [n, o] of all.entries()) {
          if (deaths.includes(n)) recorder = start(store, `life${++life}`).recorder
          recorder.record(o)
          if (n % 3 === 0) await recorder.ready
        }
        await recorder.ready
        const byId = (r: Recorder) => exchanges(r).toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(recorder)).toEqual(byId(long))
      }),
      { numRuns: runs(50) },
    )
  })
})
