import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlate, createCorrelator } from '../../../src/correlate/correlator.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { runs } from '../../runs.ts'
import { answered, devtoolsEntry, filterBody, hookReport, redirected } from '../observations.ts'

const HOST = 'https://eu2-cloud.acronis.com'

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
      { numRuns: runs(100) },
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
