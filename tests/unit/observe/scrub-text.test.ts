import { describe, expect, it } from 'vitest'
import { scrubText } from '../../../src/observe/secrets.ts'

const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl'

describe('scrubText takes secrets out of', () => {
  it.each([
    ['a JSON field', '{"password":"hunter2","n":1}', '{"password":"[removed]","n":1}'],
    ['a field in any case and spelling', '{"Client-Secret" : "x"}', '{"Client-Secret" : "[removed]"}'],
    [
      'a longer name',
      '{"newPassword2":"x","api_access_token":"y"}',
      '{"newPassword2":"[removed]","api_access_token":"[removed]"}',
    ],
    ['a value with quotes in it', String.raw`{"token":"a\"b\\","n":1}`, '{"token":"[removed]","n":1}'],
    ['a number', '{"totp": 123456 , "n":1}', '{"totp": "[removed]" , "n":1}'],
    [
      'a list and an object',
      '{"cookies":["a=b"],"session":{"id":"}"},"n":1}',
      '{"cookies":"[removed]","session":"[removed]","n":1}',
    ],
    [
      'JSON inside JSON',
      JSON.stringify({ body: '{"password":"a\\"b","n":1}' }),
      String.raw`{"body":"{\"password\":\"[removed]\",\"n\":1}"}`,
    ],
    [
      'JSON three deep',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ secret: 'x"y\\', n: 1 }) }) }),
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ secret: '[removed]', n: 1 }) }) }),
    ],
    [
      'a list inside JSON inside JSON',
      String.raw`{"a":"{\"tokens\":[\"x]\",2],\"n\":1}"}`,
      String.raw`{"a":"{\"tokens\":\"[removed]\",\"n\":1}"}`,
    ],
    [
      'a number inside JSON inside JSON',
      String.raw`{"a":"{\"otp\":123,\"n\":1}"}`,
      String.raw`{"a":"{\"otp\":\"[removed]\",\"n\":1}"}`,
    ],
    ['JSON that is cut off', '{"n":1,"password":"hun', '{"n":1,"password":"[removed]'],
    ['a cut-off object', '{"session":{"id":"hun', '{"session":"[removed]"'],
    [
      'a cut-off string inside a string',
      String.raw`{"a":"{\"password\":\"hun"}`,
      String.raw`{"a":"{\"password\":\"[removed]"}`,
    ],
    ['a bare word after a quoted name', '{"password": hunter2, "n":1}', '{"password": "[removed]", "n":1}'],
    ['single quotes', "{'password':'a\"b'}", "{'password':'[removed]'}"],
    ['a name without quotes', '{password:"hunter2"}', '{password:"[removed]"}'],
    [
      'a form',
      'grant_type=password&username=ann&password=a%26b&totp=1',
      'grant_type=password&username=ann&password=[removed]&totp=[removed]',
    ],
    [
      'the code of a sign-in in a form',
      'grant_type=authorization_code&code=abc',
      'grant_type=authorization_code&code=[removed]',
    ],
    [
      'JSON inside a form',
      'data=%7B%22password%22%3A%22x%22%7D&n=1',
      'data=%7B%22password%22%3A%22%5Bremoved%5D%22%7D&n=1',
    ],
    ['a form with an encoded name', 'user%5Bpassword%5D=x&tok%65n=y', 'user%5Bpassword%5D=[removed]&tok%65n=[removed]'],
    [
      'header lines',
      'Authorization: Bearer x y\r\nCookie: a=b; c=d\nAccept: */*',
      'Authorization: [removed]\r\nCookie: [removed]\nAccept: */*',
    ],
    ['an assignment in a text', 'failed with token=abc, retry', 'failed with token=[removed], retry'],
    [
      'an address in a text',
      'see https://ann:pw@host/cb?code=1&state=2&n=3',
      'see https://[removed]@host/cb?code=[removed]&state=[removed]&n=3',
    ],
    ['a bearer credential', 'sent "Bearer aZ09-._~+/=" to', 'sent "Bearer [removed]" to'],
    ['a basic credential', `Basic ${btoa('ann:pw')}`, 'Basic [removed]'],
    [
      'the other sign-in names',
      '{"pass":"x","auth":"y","sid":"z"}',
      '{"pass":"[removed]","auth":"[removed]","sid":"[removed]"}',
    ],
    [
      'codes and keys that open something',
      '{"pin_code":1,"mfa_code":"2","account_key":"a","license_key":"b","activation_key":"c"}',
      '{"pin_code":"[removed]","mfa_code":"[removed]","account_key":"[removed]","license_key":"[removed]","activation_key":"[removed]"}',
    ],
    [
      'the code of a sign-in in JSON, whichever comes first',
      '{"code":"abc","grant_type" : "authorization_code"} ',
      '{"code":"[removed]","grant_type" : "authorization_code"} ',
    ],
    ['a JWT anywhere', `x ${JWT}. y\\n${JWT}`, 'x [removed]. y\\n[removed]'],
  ])('%s', (_, text, scrubbed) => {
    expect(scrubText(text)).toBe(scrubbed)
    expect(scrubText(scrubbed)).toBe(scrubbed)
  })
})

describe('scrubText keeps as written', () => {
  it.each([
    [
      'the vendor’s shape',
      '{"error":{"code":1006,"message":"Attempt to delete non-disabled tenant.","details":{"info":null}}}',
    ],
    ['big integers', '{"id":12345678901234567890,"n":1e400}'],
    ['names that only begin like a secret', '{"token_type":"bearer","session_timeout":300,"cookie_policy":"strict"}'],
    ['switches and nothing', '{"password":null,"password_expired":false,"token":"","secret":true}'],
    ['an object about passwords', '{"password_policy":{"min":8}}'],
    [
      'sentences',
      'Wrong token: try again. Bearer token missing. Basic authentication is blocked. The password: too short',
    ],
    ['code and state outside of forms', '{"code":"abc","state":"x"} state = running'],
    ['the codes of errors', '{"error":{"code":1006,"error_code":"E5","status_code":404,"country_code":"DE"}}'],
    [
      'the code of an error that tells of a sign-in',
      '{"error":{"code":"invalidGrant","context":{"grant_type":"authorization_code"}}}',
    ],
    ['questions and plans', 'WWW-Authenticate: Basic realm="x", the basic cyber-protection plan'],
    ['custom operations', 'POST /api/2/tenants:resolve_ids'],
    ['names as values', '{"target":"password","errors":["secret","token"]}'],
    ['what only begins like a JWT', 'eyJ and eyJabc and seyJ.'],
    ['nothing', ''],
    ['broken JSON', '{"a":"un"quoted","b":[1,2'],
  ])('%s', (_, text) => {
    expect(scrubText(text)).toBe(text)
  })
})

it('takes linear time with whatever it is given', () => {
  const size = 300_000
  const hostile = [
    'eyJ',
    '\\',
    '"',
    ':',
    '=',
    ' ',
    'a',
    'bearer ',
    '://',
    '"session":{',
    String.raw`\"session\":[`,
    '"password":"\\',
    '"code":1,',
    '{"code":',
  ]
  for (const piece of hostile) {
    scrubText(piece.repeat(size / piece.length))
    scrubText(`"password":"${piece.repeat(size / piece.length)}`)
  }
})
