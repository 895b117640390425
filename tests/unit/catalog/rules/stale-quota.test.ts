import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, sentJson } from '../../../fixtures/explained.ts'

const ITEMS = `/api/2/tenants/${TENANT}/offering_items`
const update = (prefix: string, changes: Partial<Exchange> = {}) =>
  answer(
    426,
    { error: { code: 426, message: 'Upgrade Required' } },
    { method: 'PUT', url: `${HOST}${prefix}${ITEMS}`, ...changes },
  )

const body = {
  offering_items: [
    { name: 'pw_base_storage', status: 1, quota: { value: 1024, overage: 0, version: 1718000000000 } },
    { name: 'pw_base_servers', quota: { version: 3, value: null } },
  ],
}

describe('426 for an update of offering items', () => {
  it.each(['', '/mc', '/bc'])('is a stale quota version under "%s", with the calls that renew it', (prefix) => {
    const url = `${HOST}${prefix}${ITEMS}`
    const explanation = explained(update(prefix, { requestBody: sentJson(body) }))
    expect(explanation).toMatchObject({ ref: 'http/426', evidence: 'documented', retry: { verdict: 'after-change' } })
    expect(callsOf(explanation)).toEqual([
      `GET ${url}`,
      '',
      `PUT ${url} {"offering_items":[{"name":"pw_base_storage","status":1,"quota":{"value":1024,"overage":0,"version":<version>}},{"name":"pw_base_servers","quota":{"version":<version>,"value":null}}]}`,
    ])
  })

  it('leaves a place for a body that is not known whole', () => {
    const unknown = [update(''), update('', { requestBody: { text: '{"offering_items":[', truncated: true } })]
    for (const exchange of unknown) expect(callsOf(explained(exchange)).at(-1)).toMatch(/ <request body>$/)
  })

  it('rules over the code in its body', () => {
    const { method, url } = update('')
    expect(explained(answer(426, platformBody(1001), { method, url })).ref).toBe('http/426')
  })

  const others: readonly [what: string, changes: Partial<Exchange>][] = [
    ['elsewhere', { url: `${HOST}/api/2/tenants/${TENANT}` }],
    ['to another service', { url: `${HOST}/api/agent_manager/v2/agents` }],
    ['to another method', { method: 'POST' }],
    ['with an address that is none', { url: 'nowhere' }],
  ]
  it.each(others)('keeps its general steps %s', (_, changes) => {
    const explanation = explained(update('', changes))
    expect(explanation.ref).toBe('http/426')
    expect(callsOf(explanation)).toEqual(['', '', ''])
  })
})
