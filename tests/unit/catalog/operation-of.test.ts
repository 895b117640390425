import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationDoc, operationOf } from '../../../src/catalog/operations/operation-of.ts'
import { operationGroups } from '../../../src/catalog/operations/operations.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import vendorOperations from '../../fixtures/vendor-operations.json' with { type: 'json' }

const HOST = 'https://eu2-cloud.acronis.com'
const ID = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'

const known = vendorOperations.map((line) => {
  const [method = '', path = ''] = line.split(' ')
  return { method, path, example: path.replace(/\{\w+\}/g, ID) }
})
const operation = (method: string, url: string) => operationOf(method, url, englishTexts)
const text = (method: string, path: string) => operation(method, HOST + path)?.text

describe('the operations that the vendor documents', () => {
  it.each(known)('$method $path is told in words, with its service and its page', ({ method, example }) => {
    const found = operation(method, HOST + example)
    expect(found?.text).toMatch(/^[A-Z].*[^.]$/)
    expect(found?.service).toBeTruthy()
    const doc = found && operationDoc(found, englishTexts)
    expect(doc?.text).toBeTruthy()
    expect(doc?.url).toMatch(/^https:\/\/developer\.acronis\.com\/doc\/outbound\/apis\/(?:[\w-]+\/)+[\w-]+\.html$/)
  })

  it('each have words of their own, so that none is taken for another', () => {
    const words = known.map(({ method, example }) => text(method, example))
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([])
  })

  it('are all in the catalog, which else has only what the error documentation names', () => {
    const documented = new Set(known.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`))
    const rows = operationGroups.flatMap(({ path: base, rows }) =>
      rows.map(([method, path]) => `${method} /${base}${path.replace(/\{\w+\}/g, '{}')}`),
    )
    expect(rows).toHaveLength(new Set(rows).size)
    expect(rows.filter((row) => !documented.has(row))).toEqual([
      'GET /api/2/idp/authorize',
      'POST /api/2/idp/revoke_token',
      'POST /bc/idp/token',
      'PUT /api/2/applications/{}/bindings',
      'POST /api/2/tenants:resolve_ids',
    ])
    expect(rows).toHaveLength(documented.size + 5)
  })
})

describe('operationOf', () => {
  it.each([
    ['DELETE', `/api/2/tenants/${ID}?version=1741`, 'Delete a tenant'],
    ['PUT', `/api/2/tenants/${ID}`, 'Change a tenant'],
    ['GET', `/api/2/tenants/${ID}/offering_items`, 'List a tenant’s offering items'],
    ['GET', `/api/2/tenants/${ID}/offering_items/available_for_child`, 'List offering items a tenant can pass on'],
    ['GET', '/api/2/tenants/usages?tenants=1', 'Read the usage of tenants'],
    ['GET', '/api/2/tenants/2207815', 'Read a tenant'],
    ['GET', '/api/2/users/check_login?username=r', 'Check a login'],
    ['POST', '/api/2/tenants:resolve_ids', 'Convert tenant ids'],
    ['GET', '/api/application_manager/v2/application/shop/service_user:login', 'Sign in as a service user'],
    ['POST', '/bc/idp/token', 'Get an access token'],
    ['PUT', `/api/2/applications/${ID}/bindings`, 'Change which tenants use a service'],
  ])('says what %s %s does', (method, path, words) => expect(text(method, path)).toBe(words))

  it.each([
    ['a method that is not known there', 'PATCH', `/api/2/tenants/${ID}`],
    ['a fixed name that is no id', 'DELETE', '/api/2/tenants/usages'],
    ['a path that goes on', 'GET', `/api/2/tenants/${ID}/unheard_of`],
    ['a path that ends early', 'GET', '/api/2'],
    ['another version', 'GET', '/api/task_manager/v1/tasks'],
    ['an id that is missing', 'GET', '/api/2/tenants//brand'],
    ['a verb behind an id', 'POST', `/api/2/users/${ID}:unlock`],
    ['another prefix', 'GET', '/ui/api/2/tenants'],
    ['names that every object has', 'constructor', '/api/2/__proto__/toString'],
    ['a preflight', 'OPTIONS', `/api/2/tenants/${ID}`],
  ])('says nothing of %s', (_what, method, path) => expect(operation(method, HOST + path)).toBeUndefined())

  it('names the identity provider for tokens, and no page where none is known', () => {
    expect(operation('POST', `${HOST}/api/2/idp/token`)).toMatchObject({ service: 'Identity provider' })
    expect(operation('POST', `${HOST}/api/2/tenants:resolve_ids`)).toEqual({
      name: 'resolve_ids',
      text: 'Convert tenant ids',
      service: 'Account server',
    })
    const plain = operation('POST', `${HOST}/api/2/tenants:resolve_ids`)
    expect(plain && operationDoc(plain, englishTexts)).toBeUndefined()
  })

  it('gives one and the same object for one operation', () => {
    expect(operation('GET', `${HOST}/api/2/tenants/1`)).toBe(operation('GET', `${HOST}/api/2/tenants/2`))
  })

  it('does not mind host, prefix, query, fragment, a slash at the end, or HEAD', () => {
    const host = fc.constantFrom('', HOST, 'https://mc.acronis.cloud', 'http://10.0.0.7:9877', 'https://api.example')
    const prefix = fc.constantFrom('', '/bc', '/mc')
    const rest = fc.constantFrom('', '/', '?', '?a=/api/2/tenants', '/?b=1#c', '#/d')
    fc.assert(
      fc.property(fc.constantFrom(...known), host, prefix, rest, (one, start, before, after) => {
        const method = one.method === 'GET' && after === '/' ? 'HEAD' : one.method.toLowerCase()
        expect(operation(method, start + before + one.example + after)).toBe(operation(one.method, one.example))
      }),
    )
  })

  it('takes any one segment for an id, unless it holds a colon', () => {
    const segment = fc.string({ minLength: 1 }).map(encodeURIComponent)
    fc.assert(
      fc.property(segment, (id) => {
        fc.pre(id !== 'usages')
        expect(text('GET', `/api/2/tenants/${id}`)).toBe('Read a tenant')
        expect(text('GET', `/api/2/tenants/${id}/brand`)).toBe('Read a tenant’s branding')
      }),
    )
  })

  it('never throws, whatever the method and the address', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      'api',
      '2',
      'bc',
      'mc',
      'tenants',
      ':',
      '?',
      '#',
      '%',
      '{}',
      '\\',
      '..',
      '',
    )
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(piece).map((all) => all.join('/')),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('GET', '__proto__')), address, (method, url) => {
        const found = operation(method, url)
        expect(found === undefined || found.text !== '').toBe(true)
      }),
    )
  })
})
