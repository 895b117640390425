import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubText, scrubUrl } from '../../../src/observe/secrets.ts'

/** Found in no other part of a text that these properties make. */
const PLANTED = 'pLanTed'

const secretKey = fc.constantFrom(
  ...[
    'password',
    'client_secret',
    'access_token',
    'refresh_token',
    'id_token',
    'id_token_hint',
    'token',
    'totp',
    'secret',
  ],
  ...['authorization', 'Cookie', 'Set-Cookie', 'session', 'X-Apigw-Session', 'newPassword', 'apiKey', 'CLIENT_SECRET'],
)
/** Any text around it, with all that could end a value early. */
const secret = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', '"', '\\', "'", ',', '}', ' ', '&', '=', '\n', 'ü', '😀') }),
    fc.string(),
  )
  .map(([before, after]) => `${before}${PLANTED}${after}`)
/** Keys and texts that stand for nothing secret. */
const plainKey = fc.constantFrom('id', 'name', 'message', 'domain', 'code', 'version', 'items', 'details', 'ümlaut')
const plainText = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '"', '\\', '.', ',', '{', '}', '[', ']', '\n', 'ü', '😀'),
})
const leaf = fc.oneof(plainText, fc.integer(), fc.boolean(), fc.constant(null))
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(plainKey, tie('value'))),
})).value

const quoted = (value: unknown, times: number): string => {
  let text = JSON.stringify(value)
  for (let left = times; left > 0; left -= 1) text = JSON.stringify({ body: text })
  return text
}

describe('a planted secret never survives', () => {
  it('in JSON, pretty or not, quoted inside JSON or not', () => {
    fc.assert(
      fc.property(secretKey, secret, json, fc.nat(3), fc.boolean(), (key, value, other, times, pretty) => {
        const body = { before: other, nested: [{ [key]: value, after: other }] }
        const text = pretty ? JSON.stringify(body, null, 2) : quoted(body, times)
        expect(scrubText(text)).not.toContain(PLANTED)
      }),
    )
  })

  it('and the JSON around it stays the same', () => {
    fc.assert(
      fc.property(secretKey, secret, json, fc.nat(3), (key, value, other, times) => {
        const hidden = quoted({ a: other, [key]: '[removed]', b: other }, times)
        expect(scrubText(quoted({ a: other, [key]: value, b: other }, times))).toBe(hidden)
      }),
    )
  })

  it('in JSON that is cut off anywhere', () => {
    fc.assert(
      fc.property(secretKey, secret, json, fc.nat(2), fc.nat(), (key, value, other, times, cut) => {
        const text = quoted({ a: other, [key]: value, b: other }, times)
        expect(scrubText(text.slice(0, cut % (text.length + 1)))).not.toContain(PLANTED)
      }),
    )
  })

  it('in forms and addresses', () => {
    fc.assert(
      fc.property(secretKey, secret.filter(isWellFormed), plainText, (key, value, other) => {
        const pairs = new URLSearchParams([
          ['a', other],
          [key, value],
          ['b', other],
        ])
        expect(scrubText(`${pairs}`)).not.toContain(PLANTED)
        expect(scrubUrl(`https://host/path?${pairs}`)).not.toContain(PLANTED)
      }),
    )
  })

  it('as a bearer or basic credential or a JWT, whatever stands around', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'Z', '9', '-', '_') })
    fc.assert(
      fc.property(plainText, word, plainText, (before, part, after) => {
        const credentials = [
          `Bearer ${part}${PLANTED}9${part}`,
          `Basic ${btoa(`${part}:${PLANTED}`)}`,
          `eyJ${part}x.${PLANTED}${part}.${part}`,
        ]
        for (const credential of credentials) {
          const found = scrubText(`${before} ${credential} ${after}`)
          expect(found).not.toContain(PLANTED)
          expect(found).not.toContain(btoa(`${part}:${PLANTED}`))
        }
      }),
    )
  })
})

describe('what holds no secret', () => {
  it('is unchanged, as JSON or as it comes', () => {
    fc.assert(
      fc.property(json, plainText, fc.nat(3), (value, text, times) => {
        expect(scrubText(quoted(value, times))).toBe(quoted(value, times))
        expect(scrubText(text)).toBe(text)
      }),
    )
  })
})

it('never throws, and a second time changes nothing, for texts and addresses of any kind', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), secret, fc.webUrl({ withQueryParameters: true })), (text) => {
      const once = scrubUrl(text)
      expect(scrubUrl(once)).toBe(once)
      expect(scrubText(scrubText(text))).toBe(scrubText(text))
    }),
  )
})

function isWellFormed(text: string): boolean {
  return text === text.replace(/[\uD800-\uDFFF]/gu, '')
}
