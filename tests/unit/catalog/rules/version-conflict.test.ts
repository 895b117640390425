import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, exchange, HOST, platformBody, START, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, PARENT, sentJson, tenantRead } from '../../../fixtures/explained.ts'

const URL = `${HOST}/mc/api/2/tenants/${TENANT}`
const rename = (changes: Partial<Exchange> = {}, code = 1001) =>
  answer(409, platformBody(code), {
    ...{ method: 'PUT', url: URL, requestBody: sentJson({ name: 'Sakura', version: 12 }) },
    ...changes,
  })
const remove = (changes: Partial<Exchange> = {}) =>
  answer(409, platformBody(1001), { method: 'DELETE', url: `${URL}?version=12`, ...changes })
const at1001 = {
  title: 'Version mismatch',
  ref: 'platform/1001',
  evidence: 'inferred',
  retry: { verdict: 'after-change' },
}

describe('1001', () => {
  it('compares the version in the body with the latest one seen, and takes that for the next try', () => {
    const explanation = explained(rename(), tenantRead('14'))
    expect(explanation).toMatchObject(at1001)
    expect(explanation.why).toMatch(/names version 12\..*showed is 14, so probably/)
    expect(callsOf(explanation)).toEqual(['', `GET ${URL}`, `PUT ${URL} {"name":"Sakura","version":14}`])
    expect(explanation.steps[2]?.text).toMatch(/latest version known here is 14;/)
  })

  it('compares the version in the query too', () => {
    const explanation = explained(remove(), tenantRead('14'))
    expect(explanation.why).toMatch(/version 12\..*is 14/)
    expect(callsOf(explanation)).toEqual(['', `GET ${URL}`, `DELETE ${URL}?version=14`])
  })

  it('leaves a place for the version where the latest one seen is what was refused', () => {
    const explanation = explained(remove(), tenantRead('12'))
    expect(explanation.why).toMatch(/version 12, the latest that an answer in this tab showed\. Probably/)
    expect(callsOf(explanation).at(-1)).toBe(`DELETE ${URL}?version=<version>`)
    expect(explanation.steps[2]?.text).not.toMatch(/latest known/)
  })

  it('says that none was seen, where the history tells nothing of this object', () => {
    const elsewhere = tenantRead('14', { object: { id: PARENT, version: '14' } })
    const later = tenantRead('14', { endedAt: START + 500 })
    for (const other of [elsewhere, later, tenantRead('14', { status: 404 })]) {
      const explanation = explained(rename(), other)
      expect(explanation.why).toMatch(/No answer in this tab has shown which one is current\. Probably/)
      expect(callsOf(explanation).at(-1)).toBe(`PUT ${URL} {"name":"Sakura","version":<version>}`)
    }
  })

  it('says that the request named none, where its whole body is known', () => {
    const explanation = explained(rename({ requestBody: sentJson({ name: 'Sakura' }) }), tenantRead('14'))
    expect(explanation.why).toMatch(/^The request names no version\..*probably/)
    expect(callsOf(explanation).at(-1)).toBe(`PUT ${URL} <request body>`)
    const { requestBody: _, ...unknown } = rename()
    expect(explained(unknown, tenantRead('14')).why).toMatch(/^Tenants, branding, storages and locations carry/)
    expect(callsOf(explained(remove({ url: URL }), tenantRead('14'))).at(-1)).toBe(`DELETE ${URL}?version=14`)
  })

  it('keeps numbers as they were written, and changes no other text of the body', () => {
    const text = '{ "id": 9007199254740993123, "note": "\\"version\\": 3", "version" : 9007199254740993124 }'
    const requestBody = { text, truncated: false }
    expect(callsOf(explained(rename({ requestBody }), tenantRead('9007199254740993125'))).at(-1)).toBe(
      `PUT ${URL} ${text.replace('993124', '993125')}`,
    )
  })

  it.each([
    ['that has several versions', '{"version":12,"quota":{"version":3}}', false],
    ['that was cut off', '{"version":12,"name":"Sak', true],
    ['that lacks a secret', '{"version":12,"password":"[removed]"}', false],
  ])('does not make up a body %s', (_, text, truncated) => {
    expect(callsOf(explained(rename({ requestBody: { text, truncated } }), tenantRead('14'))).at(-1)).toBe(
      `PUT ${URL} <request body>`,
    )
  })

  it('reads the versions in a list that an answer carried', () => {
    const body = {
      text: JSON.stringify({
        items: [
          { id: PARENT, version: 2 },
          { id: TENANT, version: 15 },
        ],
      }),
      truncated: false,
    }
    const list = exchange({ id: 'list', url: `${HOST}/api/2/tenants`, body, endedAt: 5 })
    expect(explained(rename(), list).why).toMatch(/is 15/)
  })
})

describe('409', () => {
  const bare = (changes: Partial<Exchange> = {}) => ({ ...rename(changes), body: { reason: 'empty' as const } })

  it('with an outdated version is a version conflict', () => {
    for (const exchange of [bare(), rename({}, 409)]) {
      const explanation = explained(exchange, tenantRead('14'))
      expect(explanation).toMatchObject({
        ...at1001,
        title: 'The version in the request is out of date',
        ref: 'http/409',
      })
      expect(explanation.why).toMatch(/version 12\..*is 14/)
      expect(callsOf(explanation).at(-1)).toBe(`PUT ${URL} {"name":"Sakura","version":14}`)
    }
  })

  const others: readonly [what: string, exchange: Exchange, other: Exchange][] = [
    ['the current version', bare(), tenantRead('12')],
    ['no version seen', bare(), tenantRead('14', { object: { id: PARENT, version: '14' } })],
    ['no version sent', bare({ requestBody: sentJson({ name: 'Sakura' }) }), tenantRead('14')],
    ['a code of its own', rename({}, 1004), tenantRead('14')],
    ['a creation', bare({ method: 'POST' }), tenantRead('14')],
  ]
  it.each(others)('with %s is none', (_, exchange, other) => {
    expect(explained(exchange, other).title).not.toBe('The version in the request is out of date')
  })
})
