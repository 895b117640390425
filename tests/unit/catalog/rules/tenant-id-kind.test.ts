import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, exchange, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, sentJson } from '../../../fixtures/explained.ts'

const NUMBER = '4410278'
const UUID_WANTED = 'A numeric tenant id where the UUID belongs'
const NUMBER_WANTED = 'A tenant UUID where the numeric id belongs'

const get = (path: string, status: number, body: unknown = ''): Exchange =>
  answer(status, body, { method: 'GET', url: HOST + path })
const flat = (code: string, domain: string) => ({ domain, code, message: 'No such thing.' })

describe('a tenant’s id of the wrong kind', () => {
  const uuidWanted: readonly [path: string, corrected: string][] = [
    [`/api/2/tenants/${NUMBER}`, '/api/2/tenants/<tenant UUID>'],
    [`/mc/api/2/tenants/${NUMBER}/children?page=2`, '/mc/api/2/tenants/<tenant UUID>/children?page=2'],
    [`/api/2/tenants?parent_id=${NUMBER}&limit=9`, '/api/2/tenants?parent_id=<tenant UUID>&limit=9'],
    [`/bc/api/2/users?tenant_id=${NUMBER}`, '/bc/api/2/users?tenant_id=<tenant UUID>'],
  ]
  it.each(uuidWanted)('is a number in %s', (path, corrected) => {
    for (const exchange of [get(path, 404), get(path, 400, platformBody(400))]) {
      const explanation = explained(exchange)
      expect(explanation).toMatchObject({ title: UUID_WANTED, who: 'you', evidence: 'inferred' })
      expect(explanation.happened).toContain(NUMBER)
      expect(explanation.why).toMatch(/Probably/)
      expect(callsOf(explanation)).toEqual(['', '', `GET ${HOST}${corrected}`])
    }
  })

  const numberWanted: readonly [path: string, corrected: string][] = [
    [`/api/resource_management/v4/resources?tenant_id=${TENANT}`, 'resources?tenant_id=<numeric tenant id>'],
    [`/bc/api/policy_management/v4/policies?x=1&tenant_id=${TENANT}`, 'policies?x=1&tenant_id=<numeric tenant id>'],
    [`/api/agent_manager/v2/agents?tenant_id=eq(${TENANT})`, 'agents?tenant_id=eq(<numeric tenant id>)'],
    [`/api/alert_manager/v1/alerts?tenant=${TENANT}`, 'alerts?tenant=<numeric tenant id>'],
  ]
  it.each(numberWanted)('is a UUID in %s', (path, corrected) => {
    for (const body of [
      '',
      flat('NotFound', 'General'),
      flat('BAD_REQUEST', 'GENERAL'),
      flat('TENANT_NOT_FOUND', 'X'),
    ]) {
      const explanation = explained(get(path, 400, body))
      expect(explanation).toMatchObject({ title: NUMBER_WANTED, evidence: 'inferred' })
      expect(callsOf(explanation).at(-1)).toContain(corrected)
    }
  })

  it('is told under the vendor’s own label of 1005', () => {
    const explanation = explained(answer(404, platformBody(1005), { url: `${HOST}/api/2/tenants/${NUMBER}?version=3` }))
    expect(explanation).toMatchObject({ title: 'Tenant not found', ref: 'platform/1005' })
    expect(explanation.happened).toMatch(/numeric id, 4410278/)
    expect(callsOf(explanation).at(-1)).toBe(`DELETE ${HOST}/api/2/tenants/<tenant UUID>?version=3`)
  })

  it('takes the body along into the corrected call', () => {
    const url = `${HOST}/api/2/tenants/${NUMBER}`
    const exchange = answer(404, '', { method: 'PUT', url, requestBody: sentJson({ enabled: false, version: 2 }) })
    expect(callsOf(explained(exchange)).at(-1)).toMatch(/UUID> \{"enabled":false,"version":2\}$/)
  })

  const others: readonly [what: string, exchange: Exchange][] = [
    ['an id of the right kind', get(`/api/2/tenants/${TENANT}`, 404)],
    ['a number that such a service takes', get(`/api/alert_manager/v1/alerts?tenant_id=${NUMBER}`, 404)],
    ['a service of which nothing is documented', get(`/api/mdr/v1/incidents?tenant_id=${TENANT}`, 404)],
    ['another status', get(`/api/2/tenants/${NUMBER}`, 409)],
    ['a code with a cause of its own', get(`/api/2/tenants/${NUMBER}`, 400, platformBody(1006))],
    [
      'a word with a cause of its own',
      get(`/api/agent_manager/v2/agents?tenant_id=${TENANT}`, 400, flat('UNKNOWN_CA', 'X')),
    ],
    ['another id in the query', get(`/api/2/users?page=${NUMBER}`, 404)],
    ['an address that is none', exchange({ url: 'nowhere', status: 404 })],
  ]
  it.each(others)('is not seen in %s', (_, exchange) => {
    expect([UUID_WANTED, NUMBER_WANTED]).not.toContain(explained(exchange).title)
  })
})
