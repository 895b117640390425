import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Recorder } from '../../../src/log/recorder.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { runs } from '../../runs.ts'
import { answered, hookReport } from '../observations.ts'
import { exchanges, memoryStore, start } from './recorder-bed.ts'

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
