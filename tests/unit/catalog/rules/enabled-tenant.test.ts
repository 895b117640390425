import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, tenantRead } from '../../../fixtures/explained.ts'

const remove = (prefix = '', changes: Partial<Exchange> = {}) =>
  answer(400, platformBody(1006), { url: `${HOST}${prefix}/api/2/tenants/${TENANT}?version=1741`, ...changes })

describe('1006', () => {
  it.each(['', '/mc', '/bc'])('shows the calls that disable and delete this very tenant, under "%s"', (prefix) => {
    const url = `${HOST}${prefix}/api/2/tenants/${TENANT}`
    expect(callsOf(explained(remove(prefix), tenantRead('1742')))).toEqual([
      '',
      `GET ${url}`,
      `PUT ${url} {"enabled":false,"version":1742}`,
      `GET ${url}`,
      `DELETE ${url}?version=<version>`,
    ])
  })

  it('takes the version that the request named where none was seen, and says that another may be right', () => {
    const explanation = explained(remove())
    expect(callsOf(explanation)[2]).toMatch(/\{"enabled":false,"version":1741\}$/)
    expect(explanation.steps[2]?.text).toMatch(
      /N is that version\. The latest version known here is 1741; where a GET shows another/,
    )
  })

  it('leaves a place for a version that nobody knows: the GET before it tells it', () => {
    const explanation = explained(remove('', { url: `${HOST}/api/2/tenants/${TENANT}` }))
    expect(callsOf(explanation)[2]).toMatch(/\{"enabled":false,"version":<version>\}$/)
    expect(explanation.steps[2]?.text).toMatch(/N is that version\.$/)
  })

  it('keeps the words of the catalog', () => {
    expect(explained(remove())).toMatchObject({ ref: 'platform/1006', evidence: 'documented', who: 'you' })
  })

  it.each([
    ['elsewhere', { url: `${HOST}/api/2/tenants/${TENANT}/brand` }],
    ['at an address that is none', { url: 'nowhere' }],
    ['at a relative address', { url: `/api/2/tenants/${TENANT}` }],
  ])('keeps its general steps %s', (_, changes) => {
    expect(callsOf(explained(remove('', changes))).join('')).toBe('')
  })

  it('of another service has no such calls', () => {
    expect(callsOf(explained(answer(400, platformBody(1006, 'Files'), { url: remove().url }))).join('')).toBe('')
  })
})
