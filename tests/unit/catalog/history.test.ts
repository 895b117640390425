import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../src/catalog/history/history.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, exchangeWith, lapsedSession } from '../../fixtures/exchange.ts'
import { HOST, PARENT, TENANT, tenantRead } from '../../fixtures/explained.ts'

const seenAt = (endedAt: number, version: string, changes: Partial<Exchange> = {}) =>
  tenantRead(version, { id: `seen-${endedAt}`, startedAt: endedAt - 5, endedAt, ...changes })
const textBody = (value: object | string) => ({
  text: typeof value === 'string' ? value : JSON.stringify(value),
  truncated: false,
})

describe('the latest version seen', () => {
  const history = createHistory([seenAt(300, '3'), seenAt(100, '1'), seenAt(200, '2')])

  it('is that of the last answer before the moment, in whatever order they came', () => {
    expect([50, 100, 101, 250, 300, 1e9].map((at) => history.versionOf(TENANT, at))).toEqual([
      ...[undefined, undefined, '1', '2', '2'],
      '3',
    ])
    expect(history.versionOf(PARENT, 1e9)).toBeUndefined()
    expect(history.versionOf('__proto__', 1e9)).toBeUndefined()
  })

  const { object: _, ...read } = seenAt(100, '7')
  const answers: readonly [what: string, answer: Exchange, version: string | undefined][] = [
    ['comes from the object that was told of it', seenAt(100, '7'), '7'],
    ['comes from its own body', { ...read, body: textBody({ id: TENANT, version: 8 }) }, '8'],
    ['comes from a list in it', { ...read, body: textBody({ items: [{ id: TENANT, version: '9' }] }) }, '9'],
    [
      'is kept as it was written',
      { ...read, body: textBody(`{"id":"${TENANT}","version":9007199254740993}`) },
      '9007199254740993',
    ],
    [
      'is not read from half a body',
      { ...read, body: { text: `{"id":"${TENANT}","version":1`, truncated: true } },
      undefined,
    ],
    ['is not read from a failure', { ...seenAt(100, '7'), status: 409 }, undefined],
    ['is not another service’s', { ...seenAt(100, '7'), finalUrl: `${HOST}/api/alert_manager/v1/alerts` }, undefined],
    ['is not an object', { ...read, body: textBody({ id: TENANT, version: { a: 1 } }) }, undefined],
    ['is not in a mere text', { ...read, body: textBody('"version"') }, undefined],
  ]
  it.each(answers)('%s', (_, exchange, version) => {
    expect(createHistory([exchange]).versionOf(TENANT, 101)).toBe(version)
  })

  it('moves with its exchange, and goes when that becomes a failure', () => {
    const growing = createHistory([seenAt(100, '1')])
    growing.add([{ ...seenAt(100, '2'), endedAt: 150 }])
    expect([growing.versionOf(TENANT, 120), growing.versionOf(TENANT, 151)]).toEqual([undefined, '2'])
    growing.add([{ ...seenAt(100, '2'), status: 500 }])
    expect(growing.versionOf(TENANT, 1e9)).toBeUndefined()
    expect(growing.size()).toBe(0)
  })
})

const call = (id: string, start: number, changes: Partial<Exchange> = {}): Exchange =>
  exchangeWith({
    ...{ id, method: 'GET', url: `${HOST}/api/2/users/${id}`, startedAt: start, endedAt: start + 10 },
    ...changes,
  })
const refused = (id: string, start: number, changes: Partial<Exchange> = {}) =>
  answer(401, '', call(id, start, { ...changes, body: { text: '', truncated: false } }))
const fine = (id: string, start: number) => call(id, start, { status: 200 })

describe('the failure before', () => {
  it('is found for an exchange that the history does not hold', () => {
    const history = createHistory([refused('a', 0)])
    expect(history.lapseBefore(refused('b', 50))?.id).toBe('a')
    expect(history.lapseBefore(fine('b', 50))).toBeUndefined()
    expect(history.lapseBefore(lapsedSession({ startedAt: 60 }))?.id).toBe('a')
  })

  it('is given in its newest form', () => {
    const history = createHistory([refused('a', 0), refused('b', 50)])
    const newer = refused('a', 0, { callId: 'call-1' })
    history.add([newer])
    expect(history.lapseBefore(refused('b', 50))).toBe(newer)
  })
})

/** Few moments and few ids, so that a lot of them meet. */
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  startedAt: fc.nat(12),
  took: fc.nat(4),
  what: fc.constantFrom('refused', 'fine', 'other', 'running', 'seen 1', 'seen 2'),
})
const exchangeOf = ({
  id,
  startedAt,
  took,
  what,
}: typeof change extends fc.Arbitrary<infer T> ? T : never): Exchange => {
  const moment = { id, startedAt, endedAt: startedAt + took }
  if (what === 'refused') return refused(id, startedAt, moment)
  if (what === 'running') return call(id, startedAt, { state: 'running' })
  if (what === 'other') return call(id, startedAt, { ...moment, status: 404 })
  const version = what.split(' ')[1]
  return call(id, startedAt, { ...moment, status: 200, ...(version ? { object: { id: TENANT, version } } : {}) })
}
const changes = fc.array(change.map(exchangeOf), { maxLength: 30 })

/** What the history says of these exchanges, worked out without any cleverness. */
function plainAnswers(exchanges: readonly Exchange[]) {
  const inOrder = exchanges.toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  const firsts: Record<string, string> = {}
  let first: Exchange | undefined
  for (const exchange of inOrder) {
    if (exchange.status !== 401) continue
    const { startedAt } = exchange
    const from = first?.endedAt ?? 0
    const isAlive = inOrder.some((one) => one.status === 200 && one.startedAt > from && one.startedAt < startedAt)
    if (first === undefined || isAlive) first = exchange
    else firsts[exchange.id] = first.id
  }
  const told = exchanges
    .filter((one) => one.object)
    .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0) || (a.id < b.id ? -1 : 1))
  const versions = MOMENTS.map((at) => told.findLast((one) => (one.endedAt ?? 0) < at)?.object?.version)
  return { firsts, versions }
}
const MOMENTS = Array.from({ length: 20 }, (_, at) => at)

function answersOf(history: ReturnType<typeof createHistory>, exchanges: readonly Exchange[]) {
  const firsts: Record<string, string> = {}
  for (const exchange of exchanges) {
    const first = history.lapseBefore(exchange)
    if (first) firsts[exchange.id] = first.id
  }
  return { firsts, versions: MOMENTS.map((at) => history.versionOf(TENANT, at)) }
}
const newestOf = (list: readonly Exchange[]) => [...new Map(list.map((exchange) => [exchange.id, exchange])).values()]

describe('a growing history', () => {
  it('answers the same however it was told, and as one that was never clever', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(5)), (list, portions) => {
        const grown = createHistory()
        const rest = [...list]
        for (const portion of portions) {
          grown.add(rest.splice(0, portion))
          answersOf(grown, list)
        }
        grown.add(rest)
        const all = newestOf(list)
        const expected = plainAnswers(all)
        expect(answersOf(grown, all)).toEqual(expected)
        expect(answersOf(createHistory(all), all)).toEqual(expected)
        expect(answersOf(createHistory(all.toReversed()), all)).toEqual(expected)
        grown.reset(all)
        expect(answersOf(grown, all)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('tells when an answer may have become another', () => {
    fc.assert(
      fc.property(changes, changes, (list, more) => {
        const history = createHistory(list)
        const asked = newestOf(list)
        const before = answersOf(history, asked)
        const revision = history.revision()
        history.add(more)
        const after = history.revision()
        if (after === revision) expect(answersOf(history, asked)).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  it('does not say so of what comes in order', () => {
    const history = createHistory()
    const sent: Exchange[] = []
    const moments = Array.from({ length: 40 }, (_, i) => i * 20)
    for (const at of moments) {
      const next = at % 60 === 0 ? fine(`f${at}`, at) : at % 80 === 0 ? seenAt(at + 10, '1') : refused(`r${at}`, at)
      sent.push(next)
      history.add([next])
      history.lapseBefore(next)
      history.versionOf(TENANT, at + 10)
    }
    expect(history.revision()).toBe(0)
    history.add(sent)
    history.add(sent.map((exchange) => ({ ...exchange, seenBy: ['page-hook' as const] })))
    expect(history.revision()).toBe(0)
    expect(history.size()).toBe(sent.length)
    history.add([fine('late', 70)])
    expect(history.revision()).toBe(1)
  })
})
