import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../../src/catalog/rules/index.ts'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, exchange, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { explained, sentJson, tenantRead } from '../../../fixtures/explained.ts'
import { runs } from '../../../runs.ts'

describe('the rules', () => {
  it('are asked in this order', () => {
    expect(rules.map((rule) => rule.name)).toEqual([
      'lapsedSession',
      'refusedSignIn',
      'secondFactor',
      'staleQuota',
      'tenantIdKind',
      'missingScope',
      'versionConflict',
      'enabledTenant',
      'movingTenant',
      'offeringItems',
      'askedWait',
    ])
  })

  const items = { method: 'PUT', url: `${HOST}/api/2/tenants/${TENANT}/offering_items` }
  const both: readonly [what: string, exchange: Exchange, title: string][] = [
    [
      'a stale quota before the tenant’s id, although that is a number',
      answer(426, platformBody(426), { ...items, url: `${HOST}/api/2/tenants/4410278/offering_items` }),
      'The quota version is out of date',
    ],
    [
      'a stale quota before the version conflict that its code tells',
      answer(426, platformBody(1001), items),
      'The quota version is out of date',
    ],
    [
      'the tenant’s id before the version in the same request',
      answer(404, platformBody(1005), { url: `${HOST}/api/2/tenants/4410278?version=3` }),
      'Tenant not found',
    ],
  ]
  it.each(both)('put %s', (_, exchange, title) => {
    expect(explained(exchange).title).toBe(title)
  })

  it('leave everything else to the catalog', () => {
    const requestBody = sentJson({ name: 'Sakura', version: 12 })
    const taken = answer(409, platformBody(1004), { method: 'PUT', requestBody })
    expect(explained(taken, tenantRead('14'))).toMatchObject({ ref: 'platform/1004', title: 'Tenant name conflict' })
    expect(explained(exchange({ state: 'failed', error: 'net::ERR_FAILED' })).ref).toBe('network/generic')
  })

  it('find words for any request, answer and tab, and no call without an address', () => {
    const code = fc.constantFrom(409, 1000, 1001, 1005, 1006, 1007, 1013, 1014, 1021, 1023, 1037, 'NotFound')
    const path = fc.constantFrom(`/tenants/${TENANT}`, '/tenants/42/offering_items', '/infra/7?version=', '', '/%ff')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '12', '<version>', '$&$1'))
    const fields = fc.dictionary(fc.constantFrom('version', 'parent_id', 'quota'), fc.oneof(fc.jsonValue(), text))
    const sent = fc.oneof(
      text,
      fc.oneof(fc.jsonValue(), fields).map((body) => JSON.stringify(body)),
    )
    fc.assert(
      fc.property(
        fc.record({ status: fc.constantFrom(400, 401, 403, 404, 409, 426, 429, 503), code, context: fc.jsonValue() }),
        fc.record({ path, query: text, method: fc.constantFrom('GET', 'PUT', 'DELETE', 'POST', '') }),
        fc.record({ text: sent, truncated: fc.boolean() }),
        text,
        ({ status, code: found, context }, { path: at, query, method }, requestBody, version) => {
          const error = { code: found, context, domain: 'PlatformAccountServer' }
          const url = `${HOST}/api/2${at}${query}`
          const exchange = answer(status, { error }, { url, method, requestBody })
          const { title, steps } = explained(exchange, tenantRead(version))
          for (const said of [title, ...steps.map((step) => step.text)]) expect(said.trim()).not.toBe('')
          for (const { call } of steps) if (call) expect(call.url).toMatch(new RegExp(`^${HOST}/`))
        },
      ),
      { numRuns: runs(200) },
    )
  })
})
