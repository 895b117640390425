import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlate, createCorrelator } from '../../../src/correlate/correlator.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { answered, devtoolsEntry, filterBody, hookReport, redirected } from '../observations.ts'

const HOST = 'https://eu2-cloud.acronis.com'

const only = (observations: readonly Observation[]): Exchange => {
  const [exchange, ...rest] = correlate(observations)
  expect(rest).toEqual([])
  if (!exchange) throw new Error('no exchange came out')
  return exchange
}
const textOf = (e: Exchange | undefined): string | undefined => (e && 'text' in e.body ? e.body.text : undefined)

describe('one request', () => {
  it('becomes one row with its status, times and the body that the hook saw', () => {
    const exchange = only([...answered(), hookReport()])
    expect(exchange).toMatchObject({
      id: 'request-7',
      state: 'completed',
      status: 400,
      startedAt: 1_000,
      endedAt: 1_015,
      body: { text: '{"error":{"code":1006}}' },
      callId: 'c1',
      ambiguous: false,
      seenBy: ['page-hook', 'web-request'],
    })
  })

  it('stays a row, still running, while only its start is known', () => {
    expect(only(answered().slice(0, 1))).toMatchObject({ state: 'running', body: { reason: 'not-asked' } })
  })

  it('is a row even when its start was never delivered', () => {
    expect(only(answered().slice(1))).toMatchObject({ state: 'completed', status: 400, startedAt: 1_005 })
  })

  it('has the headers of the head where the end, as of an answer from the cache, brings none', () => {
    const bare = answered().map((o) => {
      if (o.phase !== 'end') return o
      const { headers: _, ...rest } = o
      return rest
    })
    expect(only(bare).headers).toEqual({ 'content-type': 'application/json' })
    expect(only(bare.slice(2))).toMatchObject({ status: 400, headers: {} })
  })

  it('takes the status from the hook when the browser never delivered one', () => {
    const exchange = only([...answered().slice(0, 1), hookReport({ status: 403 })])
    expect(exchange).toMatchObject({ state: 'completed', status: 403 })
  })

  it('says that no source saw the body of a failure that no hook reported', () => {
    expect(only(answered()).body).toEqual({ reason: 'not-seen' })
    expect(only(answered({ status: 200 })).body).toEqual({ reason: 'not-asked' })
  })

  it('says that a worker of the site made it, where it belongs to no tab', () => {
    expect(only(answered({ tabId: 'workers', frameId: -1 })).body).toEqual({ reason: 'service-worker' })
    expect(only(answered({ tabId: 'workers', frameId: -1, status: 200 })).body).toEqual({ reason: 'not-asked' })
  })

  it('that breaks keeps the browser’s word for it', () => {
    const [start] = answered()
    if (!start) throw new Error('no start')
    const fail = { ...start, phase: 'fail', at: 1_004, error: 'net::ERR_CONNECTION_REFUSED' } as const
    expect(only([fail, start])).toMatchObject({ state: 'failed', error: 'net::ERR_CONNECTION_REFUSED', endedAt: 1_004 })
  })

  it.each(['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])(
    'that ran into the page’s time limit stays so, not %s',
    (word) => {
      const [start] = answered()
      if (!start) throw new Error('no start')
      const fail = { ...start, phase: 'fail', at: 1_004, error: word } as const
      const late = { ...hookReport({ status: 0 }), error: 'timeout' } as const
      for (const order of [
        [start, fail, late],
        [late, fail, start],
        [start, late, fail],
      ])
        expect(only(order)).toMatchObject({ state: 'failed', error: 'timeout' })
      expect(only([start, fail, { ...late, error: 'abort' }])).toMatchObject({ error: word })
      const reset = { ...fail, error: 'net::ERR_CONNECTION_RESET' }
      expect(only([start, late, reset])).toMatchObject({ error: 'net::ERR_CONNECTION_RESET' })
    },
  )

  it('stays so after its row is finished, when the browser’s word comes last', () => {
    const [start] = answered()
    if (!start) throw new Error('no start')
    const correlator = createCorrelator()
    for (const o of [start, { ...hookReport({ status: 0 }), error: 'timeout' } as const]) correlator.add(o)
    correlator.settle('request-7')
    correlator.add({ ...start, phase: 'fail', at: 1_004, error: 'net::ERR_ABORTED' })
    expect(correlator.exchanges()).toMatchObject([{ state: 'failed', error: 'timeout' }])
  })
})

describe('Firefox’ filter', () => {
  it('gives the body by the browser’s own id, even where alike requests ran at once', () => {
    const rows = [...answered({ id: '1' }), ...answered({ id: '2' }), filterBody({ id: '2', text: 'two' })]
    expect(correlate(rows).map(textOf)).toEqual([undefined, 'two'])
  })
  it('and the hook give one body, the one that says more', () => {
    const cut = { ...hookReport(), body: { text: '{"err', truncated: true, size: 23 } }
    expect(only([...answered(), cut, filterBody()])).toMatchObject({
      body: { text: '{"error":{"code":1006}}' },
      seenBy: ['page-hook', 'response-filter', 'web-request'],
    })
  })
})

describe('DevTools', () => {
  it('names its entry, by which the whole body can be asked for', () => {
    expect(only([devtoolsEntry(), ...answered()])).toMatchObject({ entryId: 'e1', seenBy: ['devtools', 'web-request'] })
  })
  it('repairs an end that webRequest never delivered', () => {
    expect(only([...answered().slice(0, 1), devtoolsEntry()])).toMatchObject({ state: 'completed', status: 400 })
  })
  it('joins the preflight that the browser sent ahead', () => {
    const ahead = devtoolsEntry({ entryId: 'e0', status: 204, preflight: true })
    expect(only([...answered(), ahead])).toMatchObject({ preflight: { status: 204 } })
  })
  it('never makes a row of its own', () => {
    expect(correlate([devtoolsEntry()])).toEqual([])
  })
})

describe('redirects', () => {
  const login = `${HOST}/login`
  const from = `${HOST}/api/2/tenants`
  it('are one row with the hops inside, and the last answer’s status', () => {
    const hop = redirected(from, login)
    const last = answered({ url: login, at: 1_005, status: 200 })
    const exchange = only([...hop, ...last])
    expect(exchange).toMatchObject({ url: from, finalUrl: login, status: 200, startedAt: 1_000 })
    expect(exchange.hops).toEqual([{ url: from, status: 302, location: login, at: 1_005 }])
  })
  it('do not lend the hop’s status to an answer that has not come yet', () => {
    const exchange = only(redirected(from, login))
    expect(exchange).toMatchObject({ state: 'running', finalUrl: login })
    expect(exchange.status).toBeUndefined()
  })
})

describe('alike requests', () => {
  const texts = (observations: readonly Observation[]) => correlate(observations).map(textOf)

  it('at the same time each get their own body, in the order in which they began', () => {
    const rows = [1, 2, 3].flatMap((n) => [
      ...answered({ id: String(n), at: 1_000 + n }),
      hookReport({ callId: `c${n}`, at: 1_000 + n - 2, text: `body ${n}` }),
    ])
    expect(texts(rows)).toEqual(['body 1', 'body 2', 'body 3'])
    expect(correlate(rows).some((e) => e.ambiguous)).toBe(false)
  })

  it('are told apart by their status', () => {
    const rows = [...answered({ id: '1', status: 503 }), ...answered({ id: '2', at: 1_001, status: 400 })]
    expect(texts([...rows, hookReport({ status: 400, at: 1_001 })])).toEqual([undefined, '{"error":{"code":1006}}'])
  })

  it('are marked when there are more of them than reports', () => {
    const rows = [...answered({ id: '1' }), ...answered({ id: '2', at: 1_001 })]
    expect(correlate([...rows, hookReport()]).filter((e) => e.ambiguous)).toHaveLength(1)
  })

  it('in another tab, frame or of another method never get the body', () => {
    for (const other of [{ tabId: 2 }, { frameId: 3 }, { method: 'PUT' }, { url: `${HOST}/api/2/users` }])
      expect(texts([...answered(), hookReport(other)])).toEqual([undefined])
  })

  it('of a frame without an address get the body under the frame that made it, if it is of the same origin', () => {
    const report = { ...hookReport({ frameId: 5 }), origin: 'https://eu2-cloud.acronis.com' }
    expect(correlate([...answered(), report])).toMatchObject([{ frameId: 5, callId: 'c1', body: { truncated: false } }])
    expect(texts([...answered(), { ...report, origin: 'https://cloud.acronis.com' }])).toEqual([undefined])
    const own = [...answered({ id: '8', frameId: 5 }), report]
    expect(correlate([...answered(), ...own]).map((e) => [e.frameId, e.callId])).toEqual([
      [0, undefined],
      [5, 'c1'],
    ])
  })

  it('from another time never get the body', () => {
    expect(texts([...answered(), hookReport({ at: 5_000 })])).toEqual([undefined])
    expect(texts([...answered({ at: 5_000 }), hookReport({ at: 1_000 })])).toEqual([undefined])
  })

  it('get the body when a busy browser sent them on late, as long as that was before the page had their end', () => {
    const late = { ...hookReport({ at: 1_000 }), endedAt: 4_000 }
    expect(texts([...answered({ at: 3_500 }), late])).toEqual(['{"error":{"code":1006}}'])
    expect(texts([...answered({ at: 4_500 }), late])).toEqual([undefined])
  })
})

describe('what a settled row has taken in', () => {
  it('is its own alone: an alike request that comes next does not get its preflight', () => {
    const correlator = createCorrelator()
    const ahead = devtoolsEntry({ entryId: 'ahead', status: 204, preflight: true, at: 995 })
    for (const o of [...answered({ id: '1' }), hookReport(), ahead, devtoolsEntry()]) correlator.add(o)
    correlator.settle('request-1')
    for (const o of answered({ id: '2', at: 4_000 })) correlator.add(o)
    expect(correlator.exchanges().map((e) => e.preflight?.entryId)).toEqual(['ahead', undefined])
  })

  it('is its own alone: an alike request does not get its report, which the page tells again', () => {
    const first = [...answered({ id: '1' }), hookReport()]
    const correlator = createCorrelator()
    for (const o of first) correlator.add(o)
    correlator.settle('request-1')
    const adopting = createCorrelator()
    for (const exchange of correlator.exchanges()) adopting.restore(exchange)
    for (const life of [correlator, adopting]) {
      for (const o of [...answered({ id: '2', at: 1_900 }), hookReport()]) life.add(o)
      expect(life.exchanges().map((e) => [e.callId, textOf(e)])).toEqual([
        ['c1', '{"error":{"code":1006}}'],
        [undefined, undefined],
      ])
    }
  })
})

describe('the order of observations', () => {
  const facts = fc.record({
    at: fc.integer({ min: 1_000, max: 1_200 }),
    step: fc.constantFrom(0, 1, 7),
    status: fc.constantFrom(200, 400, 401, 503),
    url: fc.constantFrom(`${HOST}/api/2/tenants`, `${HOST}/api/2/users`),
    frameId: fc.constantFrom(0, 4),
    sees: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    hook: fc.constantFrom('none', 'own', 'nameless'),
    gaveUp: fc.constantFrom(undefined, 'timeout', 'abort'),
    filter: fc.boolean(),
    devtools: fc.boolean(),
    preflight: fc.boolean(),
    redirect: fc.boolean(),
  })
  const traffic = fc.array(facts, { minLength: 1, maxLength: 6 }).map((requests) =>
    requests.flatMap(({ sees, hook, gaveUp, filter, devtools, preflight, redirect, ...f }, n): Observation[] => {
      const request = { ...f, id: String(n) }
      const all = answered(request)
      return [
        ...(redirect ? redirected(`${HOST}/from/${n}`, f.url, request) : []),
        ...sees.flatMap((i) => all[i] ?? []),
        ...(gaveUp
          ? all.slice(0, 1).map((o) => ({ ...o, phase: 'fail', at: f.at + 3, error: 'net::ERR_ABORTED' }) as const)
          : []),
        ...(gaveUp ? [{ ...hookReport({ ...request, callId: `t${n}`, status: 0 }), error: gaveUp } as const] : []),
        ...(hook === 'own' && f.status >= 400 ? [hookReport({ ...request, callId: `c${n}`, text: `body ${n}` })] : []),
        ...(hook === 'nameless' && f.status >= 400
          ? [{ ...hookReport({ ...request, frameId: 9, callId: `b${n}`, text: `blank ${n}` }), origin: HOST }]
          : []),
        ...(filter ? [filterBody({ ...request, text: `filter ${n}` })] : []),
        ...(devtools ? [devtoolsEntry({ ...request, entryId: `e${n}` })] : []),
        ...(preflight ? [devtoolsEntry({ ...request, entryId: `p${n}`, at: f.at - 5, preflight })] : []),
      ]
    }),
  )
  const shuffled = traffic.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )

  it('makes no difference', () => {
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(correlate(mixed)).toEqual(correlate(all))
      }),
      { numRuns: 500 },
    )
  })

  it('never gives two rows the same, whenever rows settle and reports are told again', () => {
    const lists = fc.array(fc.tuple(traffic, fc.subarray([0, 1, 2, 3, 4, 5])), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(lists, (parts) => {
        const correlator = createCorrelator()
        const reports: Observation[] = []
        for (const [n, [observations, settled]] of parts.entries()) {
          for (const o of observations) {
            const next =
              'requestId' in o
                ? { ...o, requestId: `${n}${o.requestId}` }
                : o.source === 'page-hook'
                  ? { ...o, callId: `${n}${o.callId}` }
                  : { ...o, entryId: `${n}${o.entryId}` }
            correlator.add(next)
            if (next.source === 'page-hook') reports.push(next)
          }
          for (const id of settled) correlator.settle(`request-${n}${id}`)
          for (const report of reports) correlator.add(report)
        }
        const taken = correlator.exchanges().flatMap((e) => [e.callId, e.entryId, e.preflight?.entryId])
        const known = taken.filter((id) => id !== undefined)
        expect(known).toHaveLength(new Set(known).size)
      }),
      { numRuns: 500 },
    )
  })

  it('makes no difference when observations come twice', () => {
    fc.assert(
      fc.property(traffic, (all) => {
        expect(correlate([...all, ...all])).toEqual(correlate(all))
      }),
    )
  })
})
