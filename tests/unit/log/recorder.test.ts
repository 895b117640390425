import { describe, expect, it } from 'vitest'
import { RECORDER_LIMITS } from '../../../src/log/limits.ts'
import { storedSize } from '../../../src/log/store.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { answered, devtoolsEntry, hookReport } from '../observations.ts'
import { exchanges, memoryStore, start } from './recorder-bed.ts'

describe('the recorder', () => {
  it('stores each observation in the very call that brings it', () => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a')
    for (const o of answered()) recorder.record(o)
    expect(entries.size).toBe(3)
  })

  describe('that may store the head of a response a moment later', () => {
    const laterStart = () => {
      const waiting: (() => void)[] = []
      const { entries, store } = memoryStore()
      const { recorder } = start(store, 'a', { later: (run) => waiting.push(run) })
      const stored = () => [...entries.values()].map((o) => (o as { phase?: string }).phase)
      const runLater = () => {
        for (const run of waiting.splice(0)) run()
      }
      return { recorder, store, stored, runLater }
    }
    const [began, head, ended] = answered() as [Observation, Observation, Observation]
    const { at: _, ...place } = began as Extract<Observation, { phase: 'start' }>
    const failed = { ...place, phase: 'fail', at: 1_020, error: 'net::ERR_FAILED' } as Observation

    it('shows it at once, and spares it where the end has come', async () => {
      const { recorder, stored, runLater } = laterStart()
      await recorder.ready
      for (const o of [began, head]) recorder.record(o)
      expect(exchanges(recorder)).toMatchObject([{ state: 'running', status: 400 }])
      recorder.record(ended)
      runLater()
      expect(stored()).toEqual(['start', 'end'])
    })

    it('stores it where the end is slow', async () => {
      const { recorder, stored, runLater } = laterStart()
      await recorder.ready
      for (const o of [began, head]) recorder.record(o)
      expect(stored()).toEqual(['start'])
      runLater()
      recorder.record(ended)
      expect(stored()).toEqual(['start', 'head', 'end'])
    })

    it('stores it with a failure, which alone would have no status', async () => {
      const { recorder, store, stored } = laterStart()
      await recorder.ready
      for (const o of [began, head, failed]) recorder.record(o)
      expect(stored()).toEqual(['start', 'head', 'fail'])
      const { recorder: next } = start(store, 'b')
      await next.ready
      expect(exchanges(next)).toMatchObject([{ state: 'failed', status: 400 }])
    })

    it('stores none of a row that the user has cleared', async () => {
      const { recorder, stored, runLater } = laterStart()
      await recorder.ready
      for (const o of [began, head]) recorder.record(o)
      recorder.clear(1)
      runLater()
      expect(stored()).not.toContain('head')
    })

    it('loses nothing that comes while earlier lives are still being read', async () => {
      const { recorder, stored } = laterStart()
      for (const o of [began, head]) recorder.record(o)
      expect(stored()).toEqual(['start', 'head'])
    })
  })

  it('gives only what changed after a number', async () => {
    const { recorder } = start(memoryStore().store, 'a')
    await recorder.ready
    for (const o of answered({ id: '1' })) recorder.record(o)
    const { seq } = recorder.since(1, 0)
    for (const o of answered({ id: '2', at: 2_000 })) recorder.record(o)
    expect(recorder.since(1, seq).rows.map((row) => row.exchange.id)).toEqual(['request-2'])
    expect(recorder.since(2, 0).rows).toEqual([])
  })

  it('compacts finished requests into one entry each, and they can still be read after its death', async () => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a')
    await recorder.ready
    const ahead = devtoolsEntry({ entryId: 'ahead', status: 204, preflight: true })
    for (const o of [...answered({ id: '1' }), hookReport(), ahead, devtoolsEntry()]) recorder.record(o)
    for (const o of answered({ id: '2', at: 1_000 + RECORDER_LIMITS.settleAfterMs * 2 })) recorder.record(o)
    expect([...entries.keys()].filter((k) => k.startsWith('x'))).toEqual(['x 1 request-1'])
    expect(entries.size).toBe(1 + 3)
    const { recorder: next } = start(store, 'b')
    await next.ready
    expect(exchanges(next)).toEqual(exchanges(recorder))
  })

  it('lets the oldest rows go when a tab has too many, counts them, and takes them out of the store', async () => {
    const { entries, store } = memoryStore()
    const limits = { ...RECORDER_LIMITS, rowsPerTab: 3 }
    const { recorder } = start(store, 'a', { limits })
    await recorder.ready
    for (const n of [1, 2, 3, 4, 5]) for (const o of answered({ id: String(n), at: n * 1_000 })) recorder.record(o)
    expect(exchanges(recorder).map((e) => e.id)).toEqual(['request-3', 'request-4', 'request-5'])
    expect(recorder.meta(1).dropped).toBe(2)
    expect([...entries.values()].filter((v) => JSON.stringify(v).includes('"requestId":"1"'))).toEqual([])
  })

  it('does not bring back a row that was let go when the browser’s last word on it comes late', async () => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a', { limits: { ...RECORDER_LIMITS, rowsPerTab: 2 } })
    await recorder.ready
    const late = answered({ id: '1' })
    for (const o of late.slice(0, -1)) recorder.record(o)
    for (const n of [2, 3]) for (const o of answered({ id: String(n), at: n * 1_000 })) recorder.record(o)
    for (const o of late.slice(-1)) recorder.record(o)
    expect(exchanges(recorder).map((e) => e.id)).toEqual(['request-2', 'request-3'])
    expect(recorder.meta(1).dropped).toBe(1)
    expect([...entries.values()].filter((v) => JSON.stringify(v).includes('"requestId":"1"'))).toEqual([])
  })

  it.each([
    ['is settled', RECORDER_LIMITS, RECORDER_LIMITS.settleJoinedAfterMs],
    ['was let go', { ...RECORDER_LIMITS, rowsPerTab: 2 }, 0],
  ])('stores nothing of a report that is told again after its row %s', async (_, limits, wait) => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a', { limits })
    await recorder.ready
    for (const o of [...answered({ id: '1' }), hookReport()]) recorder.record(o)
    const alike = [...answered({ id: '2', at: 1_600 }), ...answered({ id: '3', at: 1_600 + wait })]
    for (const o of alike) recorder.record(o)
    const before = [...entries.keys()]
    recorder.record(hookReport())
    expect([...entries.keys()]).toEqual(before)
    expect(exchanges(recorder).filter((e) => e.id !== 'request-1' && e.callId !== undefined)).toEqual([])
  })

  it('stays within its bytes over all tabs', async () => {
    const { entries, store } = memoryStore()
    const limits = { ...RECORDER_LIMITS, totalBytes: 60_000 }
    const { recorder } = start(store, 'a', { limits })
    await recorder.ready
    for (let n = 0; n < 100; n++)
      for (const o of answered({ id: String(n), tabId: n % 3, at: n * 100 })) recorder.record(o)
    expect([...entries.values()].reduce((sum: number, value) => sum + storedSize(value), 0)).toBeLessThan(62_000)
    expect([0, 1, 2].reduce((sum, tab) => sum + exchanges(recorder, tab).length, 0)).toBeGreaterThan(10)
    expect([0, 1, 2].reduce((sum, tab) => sum + exchanges(recorder, tab).length + recorder.meta(tab).dropped, 0)).toBe(
      100,
    )
  })

  it('shows nothing more of requests that ran when the log was cleared, and everything that comes after', async () => {
    const { store } = memoryStore()
    const { recorder } = start(store, 'a')
    await recorder.ready
    const [first, ...later] = answered({ id: '1' })
    if (first) recorder.record(first)
    recorder.clear(1)
    for (const o of [...later, ...answered({ id: '2', at: 9_000 })]) recorder.record(o)
    expect(exchanges(recorder).map((e) => e.id)).toEqual(['request-2'])
  })

  it('counts refused reports through a death, until the log is cleared', async () => {
    const { store } = memoryStore()
    const { recorder } = start(store, 'a')
    await Promise.all([recorder.refuse(1, 3), recorder.refuse(1, 4)])
    const { recorder: next } = start(store, 'b')
    await next.refuse(1, 1)
    expect(next.meta(1).refused).toBe(8)
    next.clear(1)
    expect(next.meta(1).refused).toBe(0)
    next.closeTab(1)
    await next.refuse(1, 1)
    expect(next.tabs()).toEqual([])
  })

  it('forgets a closed tab altogether', async () => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a')
    await recorder.ready
    for (const o of answered()) recorder.record(o)
    recorder.closeTab(1)
    for (const o of answered({ id: '8' })) recorder.record(o)
    expect(entries.size).toBe(0)
    expect(exchanges(recorder)).toEqual([])
  })

  it('frees a tab, and clears one, also when it is woken for that', async () => {
    const { entries, store } = memoryStore()
    const { recorder: first } = start(store, 'a')
    await first.ready
    for (const o of [...answered({ id: '1' }), ...answered({ id: '2', tabId: 2 })]) first.record(o)
    const { recorder } = start(store, 'b')
    recorder.closeTab(1)
    recorder.clear(2)
    await recorder.ready
    await Promise.resolve()
    expect([exchanges(recorder, 1), exchanges(recorder, 2)]).toEqual([[], []])
    expect([...entries.keys()]).toEqual(['t 2'])
  })

  it('keeps the requests of a site’s workers until the last tab is closed', async () => {
    const { entries, store } = memoryStore()
    const { recorder } = start(store, 'a')
    await recorder.ready
    for (const tabId of ['workers', 1, 2] as const)
      for (const o of answered({ id: `${tabId}`, tabId })) recorder.record(o)
    recorder.closeTab(1)
    expect(exchanges(recorder, 'workers')).toHaveLength(1)
    recorder.closeTab(2)
    expect(exchanges(recorder, 'workers')).toEqual([])
    expect(entries.size).toBe(0)
    for (const o of answered({ id: '9', tabId: 'workers' })) recorder.record(o)
    expect(exchanges(recorder, 'workers')).toHaveLength(1)
  })

  it('takes no new requests while recording is off, but ends the ones it has', async () => {
    let recording = true
    const { recorder } = start(memoryStore().store, 'a', { recording: () => recording })
    await recorder.ready
    const [first, ...later] = answered({ id: '1' })
    if (first) recorder.record(first)
    recording = false
    for (const o of [...later, ...answered({ id: '2' })]) recorder.record(o)
    expect(exchanges(recorder).map((e) => [e.id, e.state])).toEqual([['request-1', 'completed']])
  })

  it('goes on in memory, and says so, when the store refuses', async () => {
    const { store } = memoryStore()
    const { recorder, errors } = start({ ...store, set: () => Promise.reject(new Error('no')) }, 'a')
    await recorder.ready
    await Promise.all(answered().map(recorder.record))
    expect(exchanges(recorder)).toHaveLength(1)
    expect(errors).toEqual(Array(3).fill('lost: Error: no'))
  })
})
