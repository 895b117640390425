import { describe, expect, it } from 'vitest'
import { EMBEDDED_ERROR_LIMIT, mayEmbedError, showsEmbeddedError } from '../../../src/observe/may-embed-error.ts'

const ORIGIN = 'https://eu2-cloud.acronis.com'
const head = (path: string, change: { contentType?: string; length?: number | undefined } = {}) =>
  mayEmbedError({ url: `${ORIGIN}${path}`, contentType: 'application/json; charset=utf-8', length: 200, ...change })

describe('mayEmbedError', () => {
  it.each([
    '/api/task_manager/v2/tasks?limit=10',
    '/bc/api/task_manager/v2/activities',
    '/api/policy_management/v4/policies',
    '/api/resource_management/v4/resources/7',
    '/api/dr/v2/servers',
    '/api/vault_manager/v1/sync/archives',
    '/api/2/tenants',
    '/api/2/tenants?uuids=1,2',
    '/mc/api/2/tenants/00000000-0000-4000-8000-000000000001/usages',
  ])('takes %s', (path) => {
    expect(head(path)).toBe(true)
  })

  it.each([
    '/api/2/tenants/00000000-0000-4000-8000-000000000001',
    '/api/2/infra/17',
    '/api/2',
    '/api/alert_manager/v1/alerts',
    '/api/drx/v2/servers',
    '/ui/api.js?next=/api/dr/v2/servers',
    '/files/api/dr/v2/servers',
    '/',
  ])('leaves %s alone', (path) => {
    expect(head(path)).toBe(false)
  })

  it('takes relative addresses, as a page may write them', () => {
    expect(mayEmbedError({ url: '/api/dr/v2/x', contentType: 'application/problem+json', length: 1 })).toBe(true)
  })

  it('takes JSON of a known size under the limit only', () => {
    expect(head('/api/2/tenants', { length: EMBEDDED_ERROR_LIMIT - 1 })).toBe(true)
    for (const length of [EMBEDDED_ERROR_LIMIT, 0, Number.NaN, undefined])
      expect(head('/api/2/tenants', { length })).toBe(false)
    for (const contentType of ['', 'text/html', 'application/jsonp', 'text/plain; x=application/json'])
      expect(head('/api/2/tenants', { contentType })).toBe(false)
  })
})

describe('showsEmbeddedError', () => {
  it.each([
    '{"code":"error","error":{"domain":"Tasks","code":"NotFound"}}',
    '{"items":[{"_issues":[{"severity":"WARNING"}]}]}',
    '{ "issues" : [\n {"severity":"warning"}]}',
    '{"created":[],"errors":[{"code":"x"}]}',
    '{"state":"completed","result":{"code" : "timedout"}}',
  ])('sees it in %s', (text) => {
    expect(showsEmbeddedError(text)).toBe(true)
  })

  it.each([
    '{"items":[]}',
    '{"error":null}',
    '{"error":{}}',
    '{"issues":[ ]}',
    '{"name":"the error: {x}"}',
    '{"code":"ok"}',
    '{"code":"errors"}',
    '',
  ])('sees none in %s', (text) => {
    expect(showsEmbeddedError(text)).toBe(false)
  })
})
