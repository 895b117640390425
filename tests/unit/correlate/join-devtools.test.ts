import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import { correlate } from '../../../src/correlate/correlator.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { answered, devtoolsEntry, hookReport } from '../observations.ts'

const only = (observations: readonly Observation[]): Exchange => {
  const [exchange, ...rest] = correlate(observations)
  expect(rest).toEqual([])
  if (!exchange) throw new Error('no exchange came out')
  return exchange
}
const started = answered().slice(0, 1)
const body = { text: '{"error":{"code":1002}}', truncated: false }

describe('an end that only DevTools saw', () => {
  it.each([
    ['an answer', { status: 200 }, 'completed', 'ok'],
    [
      'an answer without a body, of which Chromium says ERR_ABORTED',
      { status: 204, error: 'net::ERR_ABORTED' },
      'completed',
      'ok',
    ],
    ['a call that CORS forbids, in spite of its 200', { status: 200, error: 'net::ERR_FAILED' }, 'failed', 'failed'],
    ['a call that was cancelled, in spite of its 200', { status: 200, error: 'net::ERR_ABORTED' }, 'failed', 'notice'],
    ['a call that got nothing', { status: 0, error: 'net::ERR_EMPTY_RESPONSE' }, 'failed', 'failed'],
    ['a failure that broke off', { status: 400, error: 'net::ERR_CONTENT_LENGTH_MISMATCH' }, 'failed', 'failed'],
    ['nothing at all, as Firefox gives it', { status: 0 }, 'running', 'pending'],
  ])('is taken from its entry: %s', (_, facts, state, verdict) => {
    const exchange = only([...started, devtoolsEntry(facts)])
    expect(exchange.state).toBe(state)
    expect(classify(exchange).kind).toBe(verdict)
    expect(exchange.error).toBe(state === 'failed' && 'error' in facts ? facts.error : undefined)
  })

  it('is not changed where the browser has delivered it', () => {
    const failed = devtoolsEntry({ status: 200, error: 'net::ERR_FAILED' })
    const exchange = only([...answered({ status: 200 }), failed])
    expect(exchange).toMatchObject({ state: 'completed', status: 200 })
    expect(exchange.error).toBeUndefined()
  })
})

describe('the body of a call that CORS forbids', () => {
  it.each([200, 403])('is missing for that reason, whoever saw it: %i', (status) => {
    const [start, head] = answered({ status })
    if (!start || !head) throw new Error('no start')
    const fail = { ...start, phase: 'fail', at: 1_020, error: 'net::ERR_FAILED' } as const
    expect(only([start, head, fail]).body).toEqual({ reason: 'cors' })
    expect(only([start, devtoolsEntry({ status, error: 'net::ERR_FAILED' })]).body).toEqual({ reason: 'cors' })
  })
})

describe('the body of an entry', () => {
  it('is that of a failure which no hook could see', () => {
    const exchange = only([...answered(), devtoolsEntry({ body })])
    expect(exchange.body).toEqual(body)
    expect(classify(exchange)).toMatchObject({ error: { code: '1002' } })
  })
  it('does not take the place of a longer one from the hook', () => {
    const cut = devtoolsEntry({ body: { text: '{"err', truncated: true } })
    expect(only([...answered(), hookReport(), cut]).body).toMatchObject({ text: '{"error":{"code":1006}}' })
  })
  it('is marked where another request just alike has no entry', () => {
    const alike = [...answered({ id: '1' }), ...answered({ id: '2', at: 1_001 })]
    const entries = [devtoolsEntry({ body }), devtoolsEntry({ entryId: 'e2', at: 1_001 })]
    expect(correlate([...alike, ...entries.slice(0, 1)]).filter((e) => e.ambiguous)).toHaveLength(1)
    expect(correlate([...alike, ...entries]).some((e) => e.ambiguous)).toBe(false)
  })
})

describe('whatever DevTools say', () => {
  const entry = fc.record({
    at: fc.integer({ min: 1_000, max: 1_100 }),
    status: fc.constantFrom(0, 200, 204, 400),
    error: fc.constantFrom('net::ERR_FAILED', 'net::ERR_ABORTED', ''),
    withBody: fc.boolean(),
    preflight: fc.boolean(),
  })
  const entries = fc
    .array(entry, { maxLength: 5 })
    .map((all) =>
      all.map(({ error, withBody, ...facts }, n) =>
        devtoolsEntry({ ...facts, entryId: `e${n}`, ...(error ? { error } : {}), ...(withBody ? { body } : {}) }),
      ),
    )
  const requests = fc
    .array(fc.constantFrom(200, 204, 400), { minLength: 1, maxLength: 4 })
    .map((statuses) =>
      statuses.flatMap((status, n) => answered({ id: String(n), at: 1_000 + n, status }).slice(0, n % 2 ? 4 : 1)),
    )
  const shuffled = fc
    .tuple(requests, entries)
    .map(([a, b]): readonly Observation[] => [...a, ...b])
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })))

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(correlate(mixed)).toEqual(correlate(all))
      }),
    )
  })
})
