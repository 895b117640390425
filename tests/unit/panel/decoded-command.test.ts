import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCurl } from '../../../src/export/curl.ts'
import { toReport } from '../../../src/export/report.ts'
import { type DecodedRow, decode } from '../../../src/panel/decode/decoded.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { QUOTERS } from '../export/pasted/shell-quoters.ts'

const TENANT = 'https://eu2-cloud.acronis.com/api/2/tenants/0f0e0d0c-1111-4222-8333-444455556666?version=12'
const ERROR = '{"error":{"code":1006,"domain":"PlatformAccountServer","message":"it\'s still on"}}'
const HEAD = "HTTP/2 400 \ncontent-type: application/json\nx-note: can't\n\n"

const rowOf = (text: string): DecodedRow => {
  const decoded = decode(text, englishTexts)
  if (!('row' in decoded)) throw new Error(`no answer in ${JSON.stringify(decoded)}`)
  return decoded.row
}
/** All that is shown or copied of a pasted text. */
const shown = (text: string): string => {
  const decoded = decode(text, englishTexts)
  const rows = 'row' in decoded ? [decoded.row] : 'rows' in decoded ? decoded.rows : []
  return JSON.stringify([decoded, rows.map((row) => [toReport(row, englishTexts), toCurl(row.exchange)])])
}
const requestBody = (text: string): unknown => rowOf(text).exchange.requestBody

describe('a copied command with its answer below', () => {
  it.each<[string, string, string, string]>([
    [
      'of Chromium for cmd, with a password',
      `curl --url ^"https://eu2-cloud.acronis.com/api/2/users/0f0e0d0c-1111-4222-8333-444455556666/password^" ^\n  -X ^"POST^" ^\n  -H ^"content-type: application/json^" ^\n  --data-raw ^"^{^\\^"password^\\^":^\\^"Vogel-7719^\\^"^}^" -i\n${HEAD}${ERROR}`,
      'POST',
      '{"password":"[removed]"}',
    ],
    [
      'of Chromium for bash, with an apostrophe',
      `curl --url 'https://eu2-cloud.acronis.com/api/2/tenants' \\\n  -H 'content-type: application/json' \\\n  --data-raw $'{"name":"Lee\\'s","password":"Vogel-7719"}'\n${ERROR}`,
      'POST',
      '{"name":"Lee\'s","password":"[removed]"}',
    ],
  ])('%s is read without its secret', (_, text, method, body) => {
    const { exchange, code } = rowOf(text)
    expect([exchange.method, code, exchange.requestBody]).toMatchObject([method, '1006', { text: body }])
    expect(exchange.url).toMatch(/^https:\/\/eu2-cloud\.acronis\.com\/api\/2\/[\w/-]+$/)
    expect(shown(text)).not.toContain('Vogel')
  })

  it.each(QUOTERS)('has its method, address and operation in the form of %s', (_, quote, join) => {
    const text = ['curl', `--url ${quote(TENANT)}`, `-X ${quote('DELETE')}`, `-H ${quote('accept: */*')} -i`].join(join)
    const { exchange, operation, code } = rowOf(`${text}\n${HEAD}${ERROR}`)
    expect([exchange.method, exchange.url, exchange.status, code]).toEqual(['DELETE', TENANT, 400, '1006'])
    expect(operation?.text).toBe('Delete a tenant')
  })

  it.each(QUOTERS)('has its body in the form of %s', (_, quote) => {
    const body = '{"name":"a \\"b\\" 50% & 10 ^ <c>|d!","tags":["x",1]}'
    expect(requestBody(`curl ${quote(TENANT)} --data-raw ${quote(body)}\n${ERROR}`)).toMatchObject({ text: body })
  })

  it('has the address that cURL reads, its own escapes resolved', () => {
    const { exchange } = rowOf(`curl --url ^"https://x.example/a?f=^\\^[1^\\^]^&g=^\\^{2^\\^}^"\n${ERROR}`)
    expect(exchange.url).toBe('https://x.example/a?f=[1]&g={2}')
  })

  it('is the last one of several', () => {
    const several = (end: string) =>
      `curl 'https://x.example/a' -d '{"password":"Vogel"}'${end}\ncurl 'https://x.example/b' -X PUT`
    for (const end of ['', ' ;', ' &']) {
      expect(rowOf(`${several(end)}\n${ERROR}`).exchange).toMatchObject({ method: 'PUT', url: 'https://x.example/b' })
      expect(shown(several(end))).not.toContain('Vogel')
    }
  })

  it.each([
    `-d "$BODY"`,
    `-d "{\\"a\\":\\"$(cat x)\\"}"`,
    '-d "{\\"a\\":\\"`cat x`\\"}"',
    '-d @body.json',
    '-d@body.json',
    '--data-urlencode password@file',
    `--data-raw '{"a":1'`,
    `--data-raw '<a>Vogel</a>'`,
    `--data-binary $'--x\\r\\nContent-Disposition: form-data; name="password"\\r\\n\\r\\nVogel\\r\\n--x--'`,
    `-d '{"pass\\u0077ord":"Vogel"}'`,
    `-d '{"pass^word":"Vogel"}'`,
    `-d '{"a":"{\\"pass^word\\":\\"Vogel\\"}"}'`,
    '-d "{`"password`":`"Vogel`"}"',
    `-d '{"name":"it's","password":"Vogel"}'`,
    `-d "{"password":"Vogel"}`,
  ])('does not show the body of %s', (data) => {
    const text = `curl 'https://x.example/a' -X PUT ${data}\n${HEAD}${ERROR}`
    const { exchange, code } = rowOf(text)
    expect([exchange.method, exchange.url, exchange.status, code]).toEqual(['PUT', 'https://x.example/a', 400, '1006'])
    expect(exchange.requestBody).toMatchObject({ text: '[removed]' })
    expect(shown(text)).not.toContain('Vogel')
  })

  it.each(['"', '^"'])('does not show a body with a variable of cmd.exe in it, in %s', (quote) => {
    const text = `curl "https://x.example/a" -d ${quote}a=1&password=%NAME%${quote}\n${ERROR}`
    expect(requestBody(text)).toMatchObject({ text: '[removed]' })
  })

  it.each([
    `-H 'Authorization: Bearer Vogel-7719' -H 'X-Key: Vogel'`,
    `-u me:Vogel`,
    `--user 'me:Vogel'`,
    `-b 'sid=Vogel' --cookie sid=Vogel`,
    `-d password=Vogel -dtoken=Vogel --data 'a=1&client_secret=Vogel'`,
    `--data-binary '{"password":"Vogel"}'`,
    `--data-urlencode 'password=Vogel & more'`,
    `-F password=Vogel --form 'token=Vogel'`,
    `--json '{"password":' --json '"Vogel"}'`,
    `--oauth2-bearer Vogel --pass Vogel.a.b --proxy-user me:Vogel`,
    `-G --data-urlencode 'password=Vogel'`,
    `--url 'https://me:Vogel@x.example/b?access_token=Vogel#Vogel'`,
    `-X 'PUT Vogel'`,
  ])('shows nothing of the secret in %s', (options) => {
    for (const text of [`curl ${options} https://x.example/a`, `curl https://x.example/a ${options}`]) {
      expect(shown(`${text}\n${HEAD}${ERROR}`)).not.toContain('Vogel')
      expect(rowOf(`${text}\n${ERROR}`).exchange.url).toMatch(/^https:\/\/x\.example\//)
    }
  })

  it.each([
    [
      'a quoted argument',
      `curl ^"https://x.example/a^" -d ^"^{\n^\\^"password^\\^":^\\^"Vogel^\\^"^}^"\nUpstream gone`,
    ],
    ['a word of a broken one', `curl https://x.example/a -d 'password="\n'Vogel`],
    ['a torn header', `curl https://x.example/a -H 'Cookie: '\nsid=Vogel'\nUpstream gone`],
    [
      'a second command',
      `curl https://x.example/a\nUpstream gone\n$ curl ^"https://x.example/b^" -d ^"^{^\\^"password^\\^":^\\^"Vogel^\\^"^}^"`,
    ],
    [
      'PowerShell',
      'see "code":\nInvoke-WebRequest -Uri "https://x.example/a" `\n-Body "{`"password`":`"Vogel`"}"\n{"code": broken',
    ],
    [
      'a mail',
      `Hello,\ncurl ^"https://x.example/a^" -d ^"^{^\\^"error^\\^":1,^\\^"password^\\^":^\\^"Vogel^\\^"^}^"\n"code": 1`,
    ],
  ])('takes nothing of %s for the answer', (_, text) => expect(shown(text)).not.toContain('Vogel'))
})

const KEYS = ['password', 'new_password', 'client_secret', 'refresh_token', 'access_token']
const core = fc.stringMatching(/^Q[A-Za-z0-9]{9,20}Z$/)
const around = fc.string({ unit: fc.constantFrom(...'ab 1"\'\\^%$`{}[]:,;&|<>!=\n\r\tä€'), maxLength: 6 })
const planted = fc
  .record({
    core,
    before: around,
    after: around,
    name: around,
    key: fc.constantFrom(...KEYS),
    form: fc.constantFrom('json', 'pretty', 'query'),
  })
  .map(({ before, after, name, key, form, ...rest }) => {
    const fields = { name, [key]: before + rest.core + after, last: name }
    const body =
      form === 'query' ? new URLSearchParams(fields).toString() : JSON.stringify(fields, null, form === 'json' ? 0 : 2)
    return { ...rest, body }
  })
const commandOf = (quoted: string, quote: (text: string) => string, join: string): string =>
  [
    'curl',
    `--url ${quote(TENANT)}`,
    `-X ${quote('PUT')}`,
    `-H ${quote('content-type: application/json')}`,
    `--data-raw ${quoted}`,
  ].join(join)
const answer = fc.constantFrom(HEAD + ERROR, ERROR, `< ${HEAD}${ERROR}`)

describe('a secret in the body of a command', () => {
  it.each(QUOTERS)('is nowhere in what is shown, and the answer is read: %s', (_, quote, join) => {
    fc.assert(
      fc.property(planted, answer, (plant, below) => {
        const text = `${commandOf(quote(plant.body), quote, join)}\n${below}`
        expect(shown(text)).not.toContain(plant.core)
        const { exchange, code } = rowOf(text)
        expect([exchange.method, exchange.url, code]).toEqual(['PUT', TENANT, '1006'])
        expect(exchange.status).toBe(below === ERROR ? undefined : 400)
      }),
      { numRuns: 100 },
    )
  })

  // A backslash less among octal bytes is another key, and no quoting.
  const TEARABLE = QUOTERS.filter(([name]) => name !== 'octal bytes')

  it.each(TEARABLE)('does not show where the quoting is broken: %s', (_, quote, join) => {
    const marks = fc.string({ unit: fc.constantFrom(...'"\'\\^`$%\n '), minLength: 0, maxLength: 3 })
    const splice = fc.record({ at: fc.nat(), cut: fc.constantFrom(0, 0, 1), piece: marks })
    const edge = fc.record({ start: fc.boolean(), piece: fc.string({ unit: 'binary', maxLength: 4 }) })
    fc.assert(
      fc.property(
        planted,
        fc.array(splice, { maxLength: 2 }),
        edge,
        fc.option(answer),
        (plant, splices, { start, piece }, below) => {
          const torn = splices.reduce((quoted, { at, cut, piece: mark }) => {
            const index = at % (quoted.length + 1)
            const gone = /["'\\^$]/.test(quoted.charAt(index)) ? cut : 0
            return quoted.slice(0, index) + mark + quoted.slice(index + gone)
          }, quote(plant.body))
          const text = `${commandOf(start ? piece + torn : torn + piece, quote, join)}\n${below ?? 'Upstream gone'}`
          expect(shown(text)).not.toContain(plant.core)
        },
      ),
      { numRuns: 200 },
    )
  })
})
