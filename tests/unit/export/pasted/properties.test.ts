import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainPasted } from '../../../../src/import/explain-pasted.ts'
import { readPasted } from '../../../../src/import/read-pasted.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { har, harEntry, PLATFORM_BODY } from './har-text.ts'

const HTTP = `$ curl -i https://eu2-cloud.acronis.com/api/2/tenants/7 -H 'Authorization: Bearer x'
HTTP/1.1 302 Found
location: /bc/login

HTTP/1.1 400 Bad Request
content-type: application/json

${PLATFORM_BODY}`
const SAMPLES = [PLATFORM_BODY, HTTP, har(harEntry({ status: 400, body: PLATFORM_BODY })), '400 · 1006 Attempt to']

/** A sample from which pieces were cut, doubled and swapped for others. */
const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.string({ unit: 'binary' }))))
  .map(([sample, cuts]) =>
    cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), sample),
  )

function readAll(text: string): void {
  const pasted = readPasted(text)
  const exchanges = 'exchange' in pasted ? [pasted.exchange] : pasted.kind === 'har' ? pasted.failed : []
  for (const exchange of exchanges) explainPasted(exchange, englishTexts)
}

describe('reading a pasted text', () => {
  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), mutated), readAll), { numRuns: 1_500 })
  })

  it('never throws on a HAR whose fields hold anything', () => {
    const field = fc.anything({ maxDepth: 2 })
    const entry = fc.record({
      request: fc.record({ method: field, url: field, postData: field }, { requiredKeys: [] }),
      response: fc.record(
        { status: fc.oneof(field, fc.integer()), headers: field, content: field, _error: field },
        { requiredKeys: [] },
      ),
      startedDateTime: field,
      time: field,
    })
    const text = fc.array(entry, { maxLength: 3 }).map((entries) => JSON.stringify({ log: { entries } }))
    fc.assert(fc.property(text, readAll))
  })

  it('takes no more than a moment for long hostile texts', () => {
    const pieces = [
      '{',
      '[',
      '"',
      '\\',
      '\u001b[',
      '\u001b]',
      '\n',
      '> ',
      '< ',
      '* ',
      'a:',
      'HTTP/1.1 302 \n\n',
      '`',
      '%',
      'curl ',
      "'",
    ]
    for (const piece of pieces.concat(
      '{"log":{"entries":[',
      '{"a":',
      '\r',
      '1 ',
      'HTTP/1.1 400\n',
      '[1m',
      '"code":',
      '<',
      '$(',
      '"$(',
      '\\x41',
      '^"',
      '^\n\n',
      '\ncurl ',
      '\ncurl -d ',
      '\n{',
    ))
      for (const start of [
        '',
        'curl ',
        'curl "',
        "curl $'",
        'curl ^"x^" ',
        'HTTP/1.1 400\n',
        '{"error":{"message":"',
        '\u001b[',
      ])
        readAll(start + piece.repeat(200_000 / piece.length))
  })

  it('leaves none of the secrets of a HAR, a command or a header', () => {
    const secret = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{11,24}[0-9]$/)
    const texts = (s: string) => [
      har(harEntry({ status: 400, body: JSON.stringify({ error: { code: 1, message: 'no' }, access_token: s }) })),
      JSON.stringify(
        harEntry({
          path: `/api/2/idp/token?client_secret=${s}`,
          response: { headers: [{ name: 'Set-Cookie', value: s }] },
        }),
      ),
      `curl https://me:${s}@eu2-cloud.acronis.com/api/2/users -H 'Authorization: Bearer ${s}' -d password=${s}\nHTTP/2 401\nset-cookie: a=${s}\n\n{"refresh_token":"${s}"}`,
      `> GET /api/2/x?access_token=${s} HTTP/1.1\n> Host: eu2-cloud.acronis.com\n> Cookie: ${s}\n< HTTP/1.1 403 Forbidden\n< Set-Cookie: ${s}\n< \nBearer ${s}`,
    ]
    fc.assert(
      fc.property(secret, (s) => {
        for (const text of texts(s)) expect(JSON.stringify(readPasted(text))).not.toContain(s)
      }),
    )
  })
})
