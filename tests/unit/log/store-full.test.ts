import { describe, expect, it } from 'vitest'
import { createRecorder, type Recorder } from '../../../src/log/recorder.ts'
import { type Store, sizeOf } from '../../../src/log/store.ts'
import { answered } from '../observations.ts'

/** A store that holds `quota` bytes of JSON, and refuses more as browsers do. */
const smallStore = (quota: number) => {
  const entries = new Map<string, unknown>()
  let refusals = 0
  const store: Store = {
    load: async () => Object.fromEntries(entries),
    set: async (more) => {
      if (sizeOf({ ...Object.fromEntries(entries), ...more }) > quota) {
        refusals++
        throw new Error('Session storage quota bytes exceeded. Values were not stored.')
      }
      for (const [key, value] of Object.entries(more)) entries.set(key, value)
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key)
    },
  }
  const room = () => quota - sizeOf(Object.fromEntries(entries))
  return { entries, store, room, refusals: () => refusals }
}

const start = (store: Store, boot = 'a') => {
  const told: boolean[] = []
  const recorder = createRecorder({
    ...{ store, boot, recording: () => true },
    onStoreError: (_, kept) => told.push(kept),
  })
  return { recorder, told }
}
const ids = (recorder: Recorder, tabId = 1) => recorder.since(tabId, 0).rows.map((row) => row.exchange.id)
const traffic = (count: number, tabs = 1) =>
  Array.from({ length: count }, (_, n) => answered({ id: `${n}`, at: n * 1_000, tabId: 1 + (n % tabs) })).flat()

describe('a store that is full', () => {
  it('gets what it refused, in the place of the oldest rows, which are counted', async () => {
    const { store } = smallStore(12_000)
    const { recorder, told } = start(store)
    for (const o of traffic(60)) await recorder.record(o)
    expect(told.length).toBeGreaterThan(0)
    expect(told).not.toContain(false)
    expect(ids(recorder).at(-1)).toBe('request-59')
    expect(ids(recorder).length + recorder.meta(1).dropped).toBe(60)
    expect(ids(recorder).length).toBeGreaterThan(5)

    const { recorder: next } = start(store, 'b')
    await next.ready
    expect(ids(next)).toEqual(ids(recorder))
    expect(next.meta(1).dropped).toBe(recorder.meta(1).dropped)
  })

  it('makes room once for all the writes that it refused at one time', async () => {
    const { store, room } = smallStore(12_000)
    const { recorder, told } = start(store)
    await recorder.ready
    for (const n of Array(60).keys())
      if (room() > 3_000) for (const o of answered({ id: `${n}`, at: 1_000 + n })) await recorder.record(o)
    expect(told).toEqual([])
    const before = ids(recorder).length
    await Promise.all(
      [
        ...answered({ id: 'x', at: 2_000 }),
        ...answered({ id: 'y', at: 2_001 }),
        ...answered({ id: 'w', at: 2_002 }),
      ].map(recorder.record),
    )
    await Promise.all([...answered({ id: 'z', at: 2_002 })].map(recorder.record))
    expect(told.length).toBeGreaterThan(1)
    expect(told).not.toContain(false)
    expect(recorder.meta(1).dropped).toBeLessThanOrEqual(Math.ceil(before / 3))
  })

  it('takes from the tab that keeps the most', async () => {
    const { store } = smallStore(16_000)
    const { recorder } = start(store)
    for (const o of answered({ id: 'other', tabId: 2 })) await recorder.record(o)
    for (const o of traffic(60)) await recorder.record(o)
    expect(ids(recorder, 2)).toEqual(['request-other'])
    expect(recorder.meta(1).dropped).toBeGreaterThan(0)
  })

  it('that does not even take one row costs no more rows, and says that it keeps none', async () => {
    const { store, entries, refusals } = smallStore(20)
    const { recorder, told } = start(store)
    await recorder.ready
    for (const o of traffic(20)) await recorder.record(o)
    expect(entries.size).toBe(0)
    expect(new Set(told)).toEqual(new Set([false]))
    expect(ids(recorder).length).toBeGreaterThanOrEqual(19)
    expect(refusals()).toBeLessThan(20 * 4 * 2)
  })
})
