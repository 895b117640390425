import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { countFailures } from '../../../extension/background/badge.ts'
import { createRecorder, type Recorder } from '../../../src/log/recorder.ts'
import type { Store } from '../../../src/log/store.ts'
import type { Observation, WebRequestObservation } from '../../../src/observe/observation.ts'
import { answered, devtoolsEntry, type RequestFacts, redirected } from '../observations.ts'

vi.mock('../../../extension/platform/browser.ts', () => ({ browser: {} }))

const PAGE = 'https://eu2-cloud.acronis.com/ui/'
const AT = 5_000

const memoryStore = (): Store => {
  const entries = new Map<string, unknown>()
  return {
    load: async () => Object.fromEntries(entries),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) entries.set(key, structuredClone(value))
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key)
    },
  }
}
const start = (store: Store, boot: string): Recorder =>
  createRecorder({ store, boot, recording: () => true, onStoreError: () => {} })

/** What the browser says of a tab that goes to another address. */
const navigation = (facts: RequestFacts = {}, disposition?: string): readonly WebRequestObservation[] =>
  answered({ id: '50', at: AT, status: 200, url: PAGE, method: 'GET', ...facts }).map((o) => {
    if (o.phase === 'start') return { ...o, kind: 'document' }
    const headers = { 'content-type': 'text/html', ...(disposition && { 'content-disposition': disposition }) }
    return o.phase === 'head' || o.phase === 'end' ? { ...o, headers } : o
  })
const [began, head, ended] = navigation() as [WebRequestObservation, WebRequestObservation, WebRequestObservation]
const stopped: WebRequestObservation = { ...began, phase: 'fail', at: AT + 9, error: 'net::ERR_ABORTED' }
const sentOn = redirected(PAGE, `${PAGE}there`, { id: '50', at: AT, method: 'GET' }).map(
  (o): WebRequestObservation => (o.phase === 'start' ? { ...o, kind: 'document' } : o),
)
const arrived = navigation({ at: AT + 20, url: `${PAGE}there` })

const outcomeOf = async (observations: readonly Observation[]) => {
  const recorder = start(memoryStore(), 'a')
  await recorder.ready
  for (const o of [...answered(), ...observations]) recorder.record(o)
  const { navigatedAt } = recorder.meta(1)
  const rows = recorder.since(1, 0).rows.map((row) => row.exchange)
  return { navigatedAt, failures: countFailures(rows, navigatedAt) }
}

describe('the page stays, with its failures', () => {
  it.each([
    ['while the next one has not answered', [began]],
    ['after the user has stopped the way to another', [began, stopped]],
    [
      'where DevTools give that one a status',
      [began, devtoolsEntry({ at: AT, url: PAGE, method: 'GET', status: 200 }), stopped],
    ],
    ['after a download', navigation({}, 'attachment')],
    ['after a download that is broken off', [...navigation({}, 'attachment').slice(0, 2), stopped]],
    ['after a download of a kind that nobody knows', navigation({}, 'x-file')],
    ['after a 204', navigation({ status: 204 })],
    ['after a 205', navigation({ status: 205 })],
    ['while it is sent on', sentOn.slice(0, 2)],
    ['while the one that it is sent on to has not answered', [...sentOn, ...arrived.slice(0, 1)]],
    [
      'after it was sent on to a download',
      [...sentOn, ...navigation({ at: AT + 20, url: `${PAGE}there` }, 'attachment')],
    ],
    ['after a frame in it has gone to another', navigation({ frameId: 4 })],
  ])('%s', async (_, observations) => {
    expect(await outcomeOf(observations)).toEqual({ navigatedAt: 0, failures: 1 })
  })
})

describe('the page is another, from the start of its request on', () => {
  it.each([
    ['once it has answered', [began, head]],
    ['where only the end of that is told', [began, ended]],
    ['where the start is told last', [head, ended, began]],
    ['where its loading is stopped halfway', [began, head, stopped]],
    ['where it says that it is to be shown', navigation({}, 'inline')],
    ['after redirects', [...sentOn, ...arrived]],
    ['where a redirect leads nowhere', navigation({ status: 302 })],
  ])('%s', async (_, observations) => {
    expect(await outcomeOf(observations)).toEqual({ navigatedAt: AT, failures: 0 })
  })

  it('where it is a failure itself, which counts', async () => {
    expect(await outcomeOf(navigation({ status: 503 }))).toEqual({ navigatedAt: AT, failures: 1 })
  })
})

it('when the page has changed does not depend on the order of events, nor on deaths of the background', async () => {
  const pages = fc.array(
    fc.record({
      status: fc.constantFrom(200, 204, 302, 503),
      disposition: fc.constantFrom(undefined, 'attachment', 'inline'),
      sees: fc.subarray([1, 2]),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const events = pages
    .map((all) =>
      all.flatMap(({ status, disposition, sees }, n) => {
        const whole = navigation({ id: `${n}`, at: AT + n * 100, status }, disposition)
        return [0, ...sees].flatMap((i) => whole[i] ?? [])
      }),
    )
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  await fc.assert(
    fc.asyncProperty(events, fc.array(fc.nat(12), { maxLength: 3 }), async ([all, mixed], deaths) => {
      const long = start(memoryStore(), 'long')
      await long.ready
      for (const o of all) long.record(o)
      const store = memoryStore()
      let recorder = start(store, 'life')
      for (const [n, o] of mixed.entries()) {
        if (deaths.includes(n)) recorder = start(store, `life${n}`)
        recorder.record(o)
      }
      await recorder.ready
      expect(recorder.meta(1).navigatedAt).toBe(long.meta(1).navigatedAt)
    }),
    { numRuns: 200 },
  )
})
