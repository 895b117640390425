import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, type Reply, type Sent } from '../console-site/ask.ts'
import { ids } from '../console-site/fixtures.ts'
import { type ConsoleSite, startConsoleSite } from '../console-site/server.ts'

const { tenants, storages } = ids

let site: ConsoleSite
beforeAll(async () => {
  site = await startConsoleSite()
})
afterAll(() => site.close())
beforeEach(() => site.reset())

const send = (method: string, path: string, sent?: Sent) => ask(site.port, method, path, sent)

const demo = (switches: string, method = 'GET', sent?: Sent) => send(method, `/api/2/demo/answer?${switches}`, sent)

/** The status and the wrapped error of a reply. */
function refusalOf(reply: Reply) {
  const { error } = JSON.parse(reply.text)
  return { status: reply.status, code: error.code, domain: error.domain }
}

const refused = (status: number, code: number) => ({ status, code, domain: 'PlatformAccountServer' })

describe('a tenant is deleted only after it is disabled, with the versions of the moment', () => {
  const path = `/api/2/tenants/${tenants.enabledCustomer}`

  test('an enabled tenant answers 1006 in the documented form', async () => {
    const reply = await send('DELETE', `${path}?version=7`)
    expect(reply.status).toBe(400)
    expect(JSON.parse(reply.text)).toEqual({
      error: {
        code: 1006,
        message: 'It is prohibited to delete a non-disabled tenant.',
        details: {
          info: `It is prohibited to delete a non-disabled tenant "${tenants.enabledCustomer}"`,
          addition: [{ id: tenants.enabledCustomer }],
        },
        context: { id: tenants.enabledCustomer },
        domain: 'PlatformAccountServer',
      },
    })
  })

  test('a stale version answers 1001, the right one 204, and the tenant is gone', async () => {
    const stale = await send('PUT', path, { body: { enabled: false, version: 6 } })
    expect(refusalOf(stale)).toEqual(refused(400, 1001))
    const disabled = await send('PUT', path, { body: { enabled: false, version: 7 } })
    expect(disabled.status).toBe(200)
    expect(JSON.parse(disabled.text)).toMatchObject({ enabled: false, version: 8 })
    expect(refusalOf(await send('DELETE', `${path}?version=7`))).toEqual(refused(400, 1001))
    const gone = await send('DELETE', `${path}?version=8`)
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect(refusalOf(await send('GET', path))).toEqual(refused(404, 1005))
    expect(refusalOf(await send('GET', `/api/2/tenants/${tenants.unit}`))).toEqual(refused(404, 1005))
  })

  test('a delete without a version is refused', async () => {
    expect(refusalOf(await send('DELETE', `/api/2/tenants/${tenants.disabledCustomer}`))).toEqual(refused(400, 400))
  })

  test('reset brings everything back', async () => {
    expect((await send('DELETE', `/api/2/tenants/${tenants.disabledCustomer}?version=4`)).status).toBe(204)
    site.reset()
    expect(site.served()).toEqual([])
    expect((await send('GET', `/api/2/tenants/${tenants.disabledCustomer}`)).status).toBe(200)
  })
})

describe('the rules of the other operations', () => {
  const tenant = (name: string, parent_id: string) => ({ body: { name, kind: 'customer', parent_id } })
  const user = (login: string) => ({ body: { login, tenant_id: tenants.root, contact: {} } })

  test.each([
    ['a taken name', tenant('Dormouse Reselling', tenants.root), refused(409, 1004)],
    ['a disabled parent', tenant('Another', tenants.disabledPartner), refused(400, 1003)],
    ['a parent that is not there', tenant('Another', storages.unused), refused(404, 1005)],
  ])('a new tenant with %s is refused', async (_what, sent, expected) => {
    expect(refusalOf(await send('POST', '/api/2/tenants', sent))).toEqual(expected)
  })

  test('a new tenant is listed under its parent', async () => {
    const made = JSON.parse((await send('POST', '/api/2/tenants', tenant('Lantern Works', tenants.region))).text)
    const listed = JSON.parse((await send('GET', `/api/2/tenants?parent_id=${tenants.region}`)).text)
    expect(listed.items).toContainEqual(made)
  })

  test.each([
    ['under its own child', tenants.region, 3, tenants.enabledCustomer, 1007],
    ['under a disabled tenant', tenants.trial, 1, tenants.disabledPartner, 1013],
  ])('a tenant is not moved %s', async (_what, id, version, parent_id, code) => {
    const reply = await send('PUT', `/api/2/tenants/${id}`, { body: { version, parent_id } })
    expect(refusalOf(reply)).toEqual(refused(400, code))
  })

  test('a user needs a valid and free login', async () => {
    expect(refusalOf(await send('POST', '/api/2/users', user('né')))).toEqual(refused(400, 1033))
    const made = await send('POST', '/api/2/users', user('new.person'))
    expect(made.status).toBe(201)
    expect(refusalOf(await send('POST', '/api/2/users', user('new.person')))).toEqual(refused(409, 409))
    const listed = JSON.parse((await send('GET', `/api/2/tenants/${tenants.root}/users`)).text)
    expect(listed.items).toContain(JSON.parse(made.text).id)
  })

  test('a stale quota version answers 426 and changes nothing', async () => {
    const path = `/api/2/tenants/${tenants.trial}/offering_items`
    const item = (name: string, version: number) => ({ name, quota: { value: 99, overage: 0, version } })
    const [right, stale] = [item('pg_base_workstations', 3), item('pg_base_servers', 1)]
    const before = (await send('GET', path)).text
    expect(refusalOf(await send('PUT', path, { body: { offering_items: [right, stale] } }))).toEqual(refused(426, 426))
    expect((await send('GET', path)).text).toBe(before)
    const saved = JSON.parse((await send('PUT', path, { body: { offering_items: [right] } })).text)
    expect(saved.items[0].quota).toEqual({ value: 99, overage: 0, version: 4 })
  })

  test('a storage in use answers 1009, an unused one is deleted', async () => {
    expect(refusalOf(await send('DELETE', `/api/2/infra/${storages.inUse}?version=4`))).toEqual(refused(400, 1009))
    expect((await send('DELETE', `/api/2/infra/${storages.unused}?version=1`)).status).toBe(204)
  })

  test('the token endpoint speaks OAuth', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', authorization: 'Basic bWFkZTp1cA==' }
    const token = (body: string) => send('POST', '/api/2/idp/token', { body, headers: form })
    expect(JSON.parse((await token('grant_type=client_credentials')).text)).toMatchObject({ token_type: 'bearer' })
    const wrong = await token('grant_type=magic')
    expect([wrong.status, JSON.parse(wrong.text).error]).toEqual([400, 'invalid_grant'])
  })

  test.each([
    ['GET', '/api/2/nothing', {}, 404],
    ['PATCH', '/api/2/tenants', {}, 405],
    ['POST', '/api/2/tenants', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
    ['POST', '/api/2/tenants', { body: '{' }, 400],
    ['GET', '/api/2/clients/unknown', {}, 404],
  ])('%s %s is refused with its own status as code', async (method, path, sent, status) => {
    expect(refusalOf(await send(method, path, sent))).toEqual(refused(status, status))
  })
})

describe('answers on demand', () => {
  test.each([401, 403, 404, 405, 409, 415, 500, 503])('%i comes with JSON and with an empty body', async (status) => {
    expect(refusalOf(await demo(`status=${status}`, 'POST'))).toEqual(refused(status, status))
    const empty = await demo(`status=${status}&shape=empty`)
    expect([empty.status, empty.text]).toEqual([status, ''])
  })

  test('the code, its sentence and the domain can be chosen, digits kept', async () => {
    expect((await demo('code=1009')).text).toContain('"code":1009,"message":"The storage is used')
    expect((await demo('code=NotFound&shape=flat&domain=General')).text).toMatch(
      /^{"domain":"General","code":"NotFound"/,
    )
    expect((await demo('code=90071992547409931')).text).toContain('"code":90071992547409931,')
  })

  test.each([
    ['html', 502, 'text/html', '<center>nginx</center>'],
    ['text', 500, 'text/plain', 'Internal Server Error'],
    ['oauth', 400, 'application/json', '"error":"invalid_grant"'],
    ['proto', 400, 'application/json', '"__proto__":{"x":1}'],
    ['hostile', 400, 'application/json', '<script>'],
  ])('the shape %s', async (shape, status, type, part) => {
    const reply = await demo(`shape=${shape}`)
    expect([reply.status, reply.headers['content-type']]).toEqual([status, type])
    expect(reply.text).toContain(part)
  })

  test("the vendor's example is served byte for byte, and is not JSON", async () => {
    const { status, bytes, text } = await demo('shape=vendor-example')
    expect(status).toBe(400)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '483e1264237325c8ebdee3522dbd4dcc6c120a27a89a3b8fd54888f78f989579',
    )
  })

  test('the old charsets really are in those bytes', async () => {
    const decoded = async (shape: string) => {
      const { headers, bytes } = await demo(`shape=${shape}`)
      const charset = /charset=(.+)/.exec(headers['content-type'] ?? '')?.[1]
      return JSON.parse(new TextDecoder(charset, { fatal: true }).decode(bytes)).error.message
    }
    expect(await decoded('latin1')).toBe('Löschen verboten: Café «Zürich»')
    expect(await decoded('shift-jis')).toBe('テナントが見つかりません')
  })

  test.each([400, 200])('a big body with %i has exactly the size asked for, and is JSON', async (status) => {
    const { bytes, text } = await demo(`shape=big&size=70000&status=${status}`)
    expect(bytes.length).toBe(70_000)
    expect(() => JSON.parse(text)).not.toThrow()
  })

  test('a redirect leads to the other answer, a lapsed session to a login page', async () => {
    const hop = await demo('shape=redirect&to=flat&status=410&code=Gone')
    expect([hop.status, hop.headers.location]).toEqual([302, '/api/2/demo/answer?shape=flat&status=410&code=Gone'])
    const lapsed = await demo('shape=session-lapsed')
    expect([lapsed.status, lapsed.headers.location]).toEqual([302, '/login'])
    expect((await send('GET', '/login')).status).toBe(200)
  })

  test('cut connections are errors to the client, and are told in served()', async () => {
    await expect(demo('shape=cut')).rejects.toThrow()
    await expect(demo('shape=cut-body')).rejects.toThrow()
    expect(site.served().map(({ query, status }) => [query, status])).toEqual([
      ['?shape=cut', 0],
      ['?shape=cut-body', 400],
    ])
  })

  test('an answer that the client gives up is told too, and does not hold up the next one', async () => {
    const given = demo('delay=60000', 'GET', { onRequest: (asked) => asked.on('finish', () => asked.destroy()) })
    await expect(given).rejects.toThrow()
    await expect.poll(() => site.served().map(({ query, status }) => [query, status])).toEqual([['?delay=60000', 0]])
    expect((await demo('status=404')).status).toBe(404)
  })

  test('delays hold the head and the body back', async () => {
    const before = performance.now()
    await demo('delay=60&delayBody=60')
    expect(performance.now() - before).toBeGreaterThanOrEqual(115)
  })

  test('CORS headers come only when asked for', async () => {
    expect((await demo('status=404')).headers).not.toHaveProperty('access-control-allow-origin')
    expect((await demo('status=404&cors=1', 'OPTIONS')).status).toBe(204)
    expect((await demo('status=404&cors=1')).headers).toHaveProperty('access-control-allow-origin', '*')
  })

  test('the header simulates at any address, and only precedes the real answer with race or delay', async () => {
    const gateway = await send('GET', '/api/alert_manager/v1/alerts', { headers: { 'X-Demo-Answer': 'shape=html' } })
    expect(gateway.status).toBe(502)
    const quicker = await send('DELETE', `/api/2/tenants/${tenants.disabledCustomer}?version=4`, {
      headers: { 'X-Demo-Answer': 'race=1' },
    })
    expect(refusalOf(quicker)).toEqual(refused(400, 1001))
  })

  test('an unknown shape is told', async () => {
    expect((await demo('shape=toString')).text).toContain('There is no demo shape')
  })
})

describe('the pages', () => {
  test.each(['/', '/ui/'])('%s is the console, its inline script allowed by its own nonce', async (path) => {
    const { status, headers, text } = await send('GET', path)
    const nonce = /<script nonce="([^"]+)">/.exec(text)?.[1]
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  })

  test('nothing outside the public folder is served', async () => {
    expect((await send('GET', '/../server.ts')).status).toBe(404)
    expect((await send('GET', '/%2e%2e/README.md')).status).toBe(404)
    expect((await send('GET', '/worker.js')).headers['content-type']).toContain('javascript')
  })
})
