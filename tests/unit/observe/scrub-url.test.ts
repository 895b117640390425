import { describe, expect, it } from 'vitest'
import { scrubUrl } from '../../../src/observe/secrets.ts'

describe('scrubUrl', () => {
  it.each([
    ['https://h/api/2/tenants?limit=5#access_token=x', 'https://h/api/2/tenants?limit=5'],
    ['https://ann:pw@h:8443/x', 'https://h:8443/x'],
    ['https://h/cb?code=a&state=b&n=1', 'https://h/cb?code=[removed]&state=[removed]&n=1'],
    [
      'https://h/?access_token=a&ID_TOKEN=b&id_token_hint=c',
      'https://h/?access_token=[removed]&ID_TOKEN=[removed]&id_token_hint=[removed]',
    ],
    [
      'https://h/?sig=a&jwt=b&totp=1&X-Amz-Signature=c',
      'https://h/?sig=[removed]&jwt=[removed]&totp=[removed]&X-Amz-Signature=[removed]',
    ],
    ['https://h/?a+b=1&password=x+y%20z', 'https://h/?a+b=1&password=[removed]'],
    ['https://h/?pass%77ord=x', 'https://h/?pass%77ord=[removed]'],
    [
      'https://h/?next=https%3A%2F%2Fx%2F%3Ftoken%3Da%26n%3D1',
      'https://h/?next=https%3A%2F%2Fx%2F%3Ftoken%3D%5Bremoved%5D%26n%3D1',
    ],
    ['https://h/eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln/x', 'https://h/[removed]/x'],
    ['https://h/p;jsessionid=abc?x=1', 'https://h/p;jsessionid=[removed]?x=1'],
    ['/relative?token=x', '/relative?token=[removed]'],
    ['https://h/mc/?state=x7Hq_2&code=4%2F0Ab', 'https://h/mc/?state=[removed]&code=[removed]'],
    ['https://h/idp/x?state=completed&code=1006', 'https://h/idp/x?state=[removed]&code=[removed]'],
    ['https://h/OAuth2?state=completed', 'https://h/OAuth2?state=[removed]'],
    ['https://h/invite/a1/x?n=1', 'https://h/invite/[removed]/x?n=1'],
  ])('%s becomes %s', (url, scrubbed) => {
    expect(scrubUrl(url)).toBe(scrubbed)
    expect(scrubUrl(scrubbed)).toBe(scrubbed)
  })

  it.each([
    ...['ticket', 'SAMLResponse', 'auth', 'sid', 'ott', 'pass', 'key', 'session_key', 'device_code', 'invite'],
    ...['activation_code', 'verification_code', 'mfa_code'],
  ])('takes the value of the parameter %s', (key) => {
    expect(scrubUrl(`https://h/x?a=1&${key}=hunter2`)).toBe(`https://h/x?a=1&${key}=[removed]`)
  })

  it.each(['password_reset', 'reset-password', 'activate', 'activation', 'invite', 'verify'])(
    'takes what follows /%s/ in the path',
    (name) => {
      expect(scrubUrl(`https://h/account/${name}/hunter2?n=1`)).toBe(`https://h/account/${name}/[removed]?n=1`)
      expect(scrubUrl(`https://h/${name}/eyJhunter2`)).toBe(`https://h/${name}/[removed]`)
    },
  )

  it('cuts what is longer than 8,192 characters, after its secrets are gone', () => {
    const long = `https://h/api?token=hunter2&ids=${'1,'.repeat(9_000)}`
    const scrubbed = scrubUrl(long)
    expect(scrubbed).toHaveLength(8_192)
    expect(scrubbed).toMatch(/^https:\/\/h\/api\?token=\[removed\]&ids=1,.*…$/)
    const whole = `https://h/${'x'.repeat(8_182)}`
    expect(scrubUrl(whole)).toBe(whole)
  })

  it.each([
    'https://h/api/task_manager/v2/tasks?state=completed&n=1',
    'https://h/api/task_manager/v2/tasks?state=or(enqueued,started)&code=1006',
    'https://h/api/2/tenants?error_code=5&status_code=404&keyword=x&invites=2',
    'https://h/api/verify',
    'https://h/api/2/tenants:resolve_ids?ids=1,2&filter=a=b',
    'https://h/?x=%E0%A4%A&&=&y',
    'https://h/?token=&code',
    'https://h/a@b?mail=ann@example.com',
    'http://[',
    '::%%??',
    '',
  ])('keeps %j as written', (url) => {
    expect(scrubUrl(url)).toBe(url)
  })
})
