import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { RECORDER_LIMITS } from '../../../src/log/limits.ts'
import { createRecorder, type Recorder } from '../../../src/log/recorder.ts'
import type { Store } from '../../../src/log/store.ts'
import type { WebRequestObservation } from '../../../src/observe/observation.ts'
import { answered, devtoolsEntry, hookReport } from '../observations.ts'

const AT = 100_000
const LATE = AT + RECORDER_LIMITS.endUnseenAfterMs + 1

/** A store with what an earlier life wrote of `observations`. */
const storeAfter = async (...observations: readonly (WebRequestObservation | undefined)[]): Promise<Store> => {
  const entries: Record<string, unknown> = {}
  const store: Store = {
    load: async () => ({ ...entries }),
    set: async (more) => void Object.assign(entries, more),
    remove: async (keys) => {
      for (const key of keys) delete entries[key]
    },
  }
  const first = start(store, 'first').recorder
  await first.ready
  for (const o of observations) if (o) await first.record(o)
  return store
}
const start = (store: Store, boot: string) => {
  const changes: (readonly Exchange[])[] = []
  const recorder = createRecorder({ store, boot, recording: () => true, onStoreError: () => {} })
  recorder.subscribe((_, changed) => changes.push(changed))
  return { recorder, changes }
}
const only = (recorder: Recorder) => recorder.since(1, 0).rows.map((row) => row.exchange)[0]
const kind = (recorder: Recorder) => {
  const exchange = only(recorder)
  return exchange && classify(exchange).kind
}
const [began, head, ended] = answered({ at: AT })
const navigation = answered({ id: '50', at: AT + 900, status: 200 }).map(
  (o): WebRequestObservation => (o.phase === 'start' ? { ...o, kind: 'document' } : o),
)

describe('a request whose end came while the background was dead', () => {
  it('runs on at first, and after a while counts as over, its end not seen', async () => {
    const { recorder, changes } = start(await storeAfter(began), 'second')
    await recorder.ready
    recorder.review(AT + 1_000)
    expect([kind(recorder), changes]).toEqual(['pending', []])
    const { seq } = recorder.since(1, 0)
    recorder.review(LATE)
    expect(kind(recorder)).toBe('unknown')
    expect(recorder.since(1, seq).rows).toHaveLength(1)
    recorder.review(LATE + 1)
    expect(changes).toHaveLength(1)
  })

  it('counts as over at once when its page has gone', async () => {
    const { recorder } = start(await storeAfter(began), 'second')
    await recorder.ready
    const states = () => recorder.since(1, 0).rows.map((row) => [row.exchange.id, row.exchange.state])
    for (const o of navigation.slice(0, 1)) recorder.record(o)
    expect(states()).toEqual([
      ['request-7', 'running'],
      ['request-50', 'running'],
    ])
    for (const o of navigation.slice(1, 2)) recorder.record(o)
    expect(states()).toEqual([
      ['request-7', 'unseen'],
      ['request-50', 'running'],
    ])
  })

  it('counts as over when later traffic shows how much time has passed', async () => {
    const { recorder } = start(await storeAfter(began), 'second')
    await recorder.ready
    for (const o of answered({ id: '9', at: LATE })) recorder.record(o)
    expect(only(recorder)?.state).toBe('unseen')
  })

  it('keeps the status that was seen', async () => {
    const { recorder } = start(await storeAfter(began, head), 'second')
    await recorder.ready
    recorder.review(LATE)
    expect(only(recorder)).toMatchObject({ state: 'unseen', status: 400 })
    expect(kind(recorder)).toBe('failed')
  })

  it.each([
    ['the browser', ended],
    ['the hook', hookReport({ at: AT })],
    ['DevTools', devtoolsEntry({ at: AT })],
  ])('is repaired by %s', async (_, late) => {
    const { recorder } = start(await storeAfter(began), 'second')
    await recorder.ready
    recorder.review(LATE)
    if (late) recorder.record(late)
    expect(only(recorder)).toMatchObject({ state: 'completed', status: 400 })
    recorder.review(LATE * 2)
    expect(only(recorder)?.state).toBe('completed')
  })

  it('is told by what the next life finds, too', async () => {
    const store = await storeAfter(began)
    const second = start(store, 'second').recorder
    await second.ready
    second.review(LATE)
    if (ended) await second.record(ended)
    const third = start(store, 'third').recorder
    await third.ready
    expect(only(third)).toEqual(only(second))
  })
})

describe('a request that began in this life', () => {
  it('runs for as long as it takes', async () => {
    const { recorder } = start(await storeAfter(), 'second')
    await recorder.ready
    if (began) recorder.record(began)
    recorder.review(LATE * 10)
    expect(kind(recorder)).toBe('pending')
  })
})
