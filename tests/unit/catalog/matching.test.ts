import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKey } from '../../../src/catalog/codes/code-key.ts'
import { families } from '../../../src/catalog/codes/families.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { entriesFor } from '../../../src/catalog/reference.ts'
import { classify } from '../../../src/classify/classify.ts'
import { answer } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const HOST = 'https://eu2-cloud.acronis.com'

function refOf(path: string, body: object, status = 409): string | undefined {
  const exchange = answer(status, body, { url: HOST + path })
  return explain(classify(exchange), exchange, englishTexts)?.ref
}

/** Where each family is at home, and how its errors look there. */
const HOMES: Readonly<Record<string, { readonly path: string; readonly domains: readonly (string | undefined)[] }>> = {
  platform: { path: '/api/2/tenants', domains: ['PlatformAccountServer', undefined] },
  framework: { path: '/api/event_manager/v1/topics', domains: ['EventManager', 'General', undefined] },
  'resource-policy': {
    path: '/api/policy_management/v4/policies',
    domains: ['PolicyManagement', 'ResourceManagement', 'Access', 'General', 'Licensing', undefined],
  },
  'agent-manager': {
    path: '/api/agent_manager/v2/agents',
    domains: ['AGENT_MANAGER', 'GENERAL', 'AGENT_CORE', undefined],
  },
  'disaster-recovery': { path: '/api/dr/v2/servers', domains: ['DisasterRecovery', undefined] },
  'run-vm-agent': { path: '/api/dr/v2/servers', domains: ['RunVMAgent'] },
  'run-vm-agent-gateway': { path: '/api/dr/v2/servers', domains: ['RunVMAgentGateway'] },
  'vault-manager': { path: '/api/vault_manager/v1/vaults', domains: ['VaultManager', undefined] },
}
/** Who may also use the codes of the Go framework. */
const ON_FRAMEWORK = ['framework', 'resource-policy', 'agent-manager', 'vault-manager']

const named = Object.entries(HOMES).flatMap(([key, home]) =>
  (families.find((family) => family.key === key)?.codes ?? [])
    .filter(({ subject }) => subject.ref.startsWith(`${key}/`) && subject.ref !== 'platform/1037')
    .map(({ code, subject }) => ({ key, ...home, code, ref: subject.ref })),
)
const anyNamed = fc.constantFrom(...named)

/** The same code in another spelling: other letters large, underscores elsewhere, with or without "Error". */
const respelt = (code: string) =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
      fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
    )
    .chain(([large, gaps]) =>
      fc.constantFrom('', 'Error', '_ERROR', 'error').map((end) => {
        const letters = Array.from(code.replaceAll('_', '').replace(/error$/i, '') + end)
        return letters
          .map((letter, at) => (large[at] ? letter.toUpperCase() : letter.toLowerCase()) + (gaps[at] ? '_' : ''))
          .join('')
      }),
    )

describe('a named code', () => {
  it('is found at home, with its domain and without', () => {
    for (const { path, domains, code, ref } of named)
      for (const domain of domains) expect(refOf(path, { domain, code }), `${domain} ${code}`).toBe(ref)
  })

  it('is the same in small and large letters, with and without “_” and “Error”', () => {
    const letters = named.filter(({ key }) => key !== 'platform')
    fc.assert(
      fc.property(
        fc.constantFrom(...letters).chain((one) => fc.record({ one: fc.constant(one), code: respelt(one.code) })),
        ({ one: { path, domains, ref }, code }) => {
          expect(refOf(path, { domain: domains[0], code })).toBe(ref)
        },
      ),
      { numRuns: 500 },
    )
    expect([codeKey('NotFound'), codeKey('NotFoundError'), codeKey('NOT_FOUND')]).toEqual(Array(3).fill('notfound'))
    expect(codeKey('Error')).toBe('error')
  })

  it('is unique in its family, whatever its spelling', () => {
    for (const { key, codes } of families) {
      const keys = codes.filter(({ subject }) => subject.ref.startsWith(key)).map(({ code }) => codeKey(code))
      expect(new Set(keys).size, key).toBe(keys.length)
    }
  })

  it.each(['/bc', '/mc', ''])('is found through the console’s session at “%s/api” too', (prefix) => {
    for (const { key, path, code, ref } of named)
      if (!key.startsWith('run-vm-')) expect(refOf(prefix + path, { code })).toBe(ref)
  })

  it('of one service never explains another service’s error', () => {
    const home = fc.constantFrom(...Object.entries(HOMES).map(([key, one]) => ({ key, ...one })))
    fc.assert(
      fc.property(anyNamed, home, fc.nat(), ({ code }, there, index) => {
        const domain = there.domains[index % there.domains.length]
        const family = refOf(there.path, { domain, code })?.split('/')[0] ?? ''
        const allowed = [there.key, 'http', ...(ON_FRAMEWORK.includes(there.key) ? ['framework'] : []), '']
        expect(allowed, `${domain} ${code}`).toContain(family)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['/fc/api/v1/files', 'Files'],
    ['/api/mdr/v1/incidents', undefined],
    ['/api/notary/v2/files', undefined],
    ['/notary/api/notary/v2/files', undefined],
    ['/bc/api/ams/resources', undefined],
  ])('says nothing at %s, whose codes are not known', (path, domain) => {
    for (const { code } of named) expect(refOf(path, { domain, code }), code).toMatch(/^(?:http\/409)?$/)
  })
})

describe('whose code it is', () => {
  it('is what the domain says where one service passes on another’s error', () => {
    expect(refOf('/api/dr/v2/servers', { domain: 'AGENT_MANAGER', code: 'BAD_REQUEST' })).toBe(
      'agent-manager/BAD_REQUEST',
    )
    expect(refOf('/bc/api/ams/x', { domain: 'RunVMAgent', code: 'ServerNotFound' })).toBe('run-vm-agent/ServerNotFound')
    expect(refOf('/api/dr/v2/x', { domain: 'DisasterRecovery', code: 'ServerNotFound' })).toBe(
      'disaster-recovery/ServerNotFound',
    )
  })

  it('is not guessed from a domain that several services use', () => {
    expect(refOf('/api/agent_manager/v2/agents', { domain: 'General', code: 'NotFound' })).toBe(
      'agent-manager/NOT_FOUND',
    )
    expect(refOf('/api/alert_manager/v1/alerts', { domain: 'Access', code: 'AccessDenied' })).toBe('http/409')
    expect(refOf('/api/alert_manager/v1/alerts', { domain: 'General', code: 'NotFound' })).toBe('framework/notFound')
  })

  it.each([
    ['General', 'NotFound', 'resource-policy/NotFound'],
    ['GENERAL', 'NOT_FOUND', 'agent-manager/NOT_FOUND'],
    ['Access', 'AccessDenied', 'resource-policy/AccessDenied'],
    [undefined, 'NotFound', 'framework/notFound'],
  ])('is what the domain says where the address is not known: %s', (domain, code, ref) => {
    const exchange = answer(404, { domain, code }, { url: '' })
    expect(explain(classify(exchange), exchange, englishTexts)?.ref).toBe(ref)
  })

  it('is not the path’s where the error names somebody unknown', () => {
    expect(refOf('/api/agent_manager/v2/agents', { domain: 'Somebody', code: 'CLUSTER_IS_NOT_EMPTY' })).toBe('http/409')
  })
})

describe('an OAuth word', () => {
  const word = { error: 'invalid_client', error_description: 'Made-up.' }

  it.each(['/api/2/idp/token', '/api/2/idp/authorize', '/mc/api/2/idp/revoke_token', '/bc/idp/token', '/api/idp/v1/x'])(
    'is the sign-in service’s at %s',
    (path) => expect(refOf(path, word, 401)).toBe('oauth/invalid_client'),
  )

  it('is not at another service, and is where the address is not known', () => {
    expect(refOf('/api/2/tenants', word, 401)).toBe('http/401')
    expect(refOf('/api/dr/v2/servers', word, 401)).toBe('http/401')
    expect(refOf('/api/somebody/v1/x', word, 401)).toBe('http/401')
    const exchange = answer(401, word, { url: '' })
    expect(explain(classify(exchange), exchange, englishTexts)?.ref).toBe('oauth/invalid_client')
  })

  it('leaves the platform codes to the account server', () => {
    expect(refOf('/api/2/idp/token', { error: { code: 1018, domain: 'PlatformAccountServer' } })).toBe('platform/1018')
    expect(refOf('/api/2/idp/token', { error: { code: 1018, domain: 'Files' } })).toBe('')
  })
})

describe('a bare name', () => {
  it('is looked up in every family, its own spelling first', () => {
    const refsFor = (code: string) => entriesFor(code, englishTexts).map(({ ref }) => ref)
    expect(refsFor('NOT_FOUND')).toEqual(['agent-manager/NOT_FOUND', 'framework/notFound', 'resource-policy/NotFound'])
    expect(refsFor('NotFoundError').toSorted()).toEqual(refsFor('NOT_FOUND').toSorted())
    expect(refsFor('archive_not_found')).toEqual([
      'run-vm-agent/ArchiveNotFound',
      'run-vm-agent-gateway/ArchiveNotFound',
    ])
  })
})
