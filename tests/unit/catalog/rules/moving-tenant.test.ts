import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, PARENT, sentJson, tenantRead } from '../../../fixtures/explained.ts'

const MOVED = `${HOST}/api/2/tenants/${TENANT}`
const TARGET = `${HOST}/api/2/tenants/${PARENT}`
const move = (code: number, changes: Partial<Exchange> = {}) =>
  answer(400, platformBody(code), {
    ...{ method: 'PUT', url: MOVED, requestBody: sentJson({ parent_id: PARENT, version: 7 }) },
    ...changes,
  })
const seenTarget = tenantRead('31', { object: { id: PARENT, version: '31' } })

describe('a move that was refused', () => {
  const calls: readonly [code: number, calls: readonly string[]][] = [
    [1007, [`GET ${TARGET}`, '', `PUT ${MOVED} {"parent_id":"<target id>","version":7}`]],
    [1008, [`GET ${MOVED}`, `GET ${TARGET}`, `PUT ${MOVED} {"parent_id":"<target id>","version":7}`]],
    [
      1013,
      [
        `GET ${TARGET}`,
        `PUT ${TARGET} {"enabled":true,"version":31}`,
        `PUT ${MOVED} {"parent_id":"${PARENT}","version":7}`,
      ],
    ],
    [
      1014,
      [
        `GET ${MOVED}/offering_items`,
        `GET ${TARGET}/offering_items/available_for_child`,
        `PUT ${MOVED} {"parent_id":"${PARENT}","version":7}`,
      ],
    ],
    [1035, ['', `GET ${MOVED}/offering_items`, '']],
  ]
  it.each(calls)('with %i shows the calls for this tenant and this target', (code, expected) => {
    const explanation = explained(move(code), seenTarget)
    expect(callsOf(explanation)).toEqual(expected)
    expect(explanation.ref).toBe(`platform/${code}`)
  })

  it('takes the latest version seen of the tenant before the one that was sent', () => {
    expect(callsOf(explained(move(1014), tenantRead('9'))).at(-1)).toMatch(/"version":9\}$/)
  })

  it('says where to get a version that nobody knows', () => {
    const explanation = explained(move(1007, { requestBody: sentJson({ parent_id: PARENT }) }))
    expect(callsOf(explanation).at(-1)).toMatch(/"version":<version>\}$/)
    expect(explanation.steps.at(-1)?.text).toMatch(/GET it first: its version was not seen here\.$/)
    expect(explained(move(1013)).steps[1]?.text).not.toMatch(/GET it first/)
  })

  const others: readonly [what: string, changes: Partial<Exchange>][] = [
    ['the target is not known', { requestBody: sentJson({ version: 7 }) }],
    ['the body is not known', { requestBody: { reason: 'over-limit' } }],
    ['it was no tenant', { url: `${HOST}/api/2/infra/5` }],
    ['the address is none', { url: 'nowhere' }],
  ]
  it.each(others)('keeps its general steps where %s', (_, changes) => {
    for (const code of [1007, 1008, 1013, 1014, 1035]) expect(callsOf(explained(move(code, changes))).join('')).toBe('')
  })

  it('makes an address of any target', () => {
    const requestBody = sentJson({ parent_id: 'a/b?c=#d', version: 7 })
    expect(callsOf(explained(move(1007, { requestBody })))[0]).toBe(`GET ${HOST}/api/2/tenants/a%2Fb%3Fc%3D%23d`)
    const half = sentJson({ parent_id: 'half \ud800', version: 7 })
    expect(callsOf(explained(move(1007, { requestBody: half })))[0]).toBe(`GET ${HOST}/api/2/tenants/half%20`)
  })
})
