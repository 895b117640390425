import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { bundleName, createBundle } from '../../../../src/export/bundle/bundle-file.ts'
import type { PersonalKind } from '../../../../src/export/bundle/personal-values.ts'
import { scrubText, scrubUrl } from '../../../../src/observe/secrets.ts'
import { createRowOf } from '../../../../src/panel/rows/panel-row.ts'
import { harSchema } from '../../../fixtures/har-schema.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { exchangesIn } from '../har/har-of.ts'
import { sample, text } from '../sample.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const ID = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'
const NONE: ReadonlySet<PersonalKind> = new Set()

const bundleOf = (...exchanges: readonly Exchange[]) =>
  createBundle(exchanges.map(createRowOf(englishTexts)), { name: 'any', version: '1' }, englishTexts)
const written = (file: unknown) => JSON.stringify(file)

const user = sample({
  id: 'user',
  url: `${HOST}/api/2/users/${ID}?login=aiko.t`,
  body: text(
    `{"id":"${ID}","contact":{"firstname":"Aiko","lastname":"Müller-Tanaka","email":"aiko@example.com","phone":"+81355501234","city":"神戸市"}}`,
  ),
})
const failure = sample({
  id: 'failure',
  method: 'PUT',
  status: 400,
  url: `${HOST}/api/2/users/${ID}?q=${encodeURIComponent('Müller-Tanaka')}`,
  headers: { 'content-type': 'application/json', 'x-request-id': 'c1d5a0e2-b7f3-4c0f-9a11-5e0d2c7b6a88' },
  requestBody: text('{"note":"for Aiko, Aikon and AIKO@example.com in 神戸市中央区","by":"M\\u00fcller-Tanaka"}'),
  body: text('{"error":{"code":1006,"message":"aiko.t may not","domain":"PlatformAccountServer"}}'),
})

describe('a support bundle', () => {
  const bundle = bundleOf(user, failure)
  const file = bundle.file(NONE)

  it('finds every value once, by its kind', () => {
    expect(bundle.values.map(({ kind, value, mark }) => [kind, value, mark])).toEqual([
      ['id', ID, '<id-1>'],
      ['name', 'aiko.t', '<name-1>'],
      ['name', 'Aiko', '<name-2>'],
      ['name', 'Müller-Tanaka', '<name-3>'],
      ['place', '+81355501234', '<place-1>'],
      ['place', '神戸市', '<place-2>'],
      ['mail', 'aiko@example.com', '<mail-1>'],
    ])
  })

  it('puts the same mark wherever the value stands, and only there', () => {
    const [, entry] = file.log.entries
    expect(entry?.request.url).toBe(`${HOST}/api/2/users/<id-1>?q=<name-3>`)
    expect(entry?.request.postData?.text).toBe(
      '{"note":"for <name-2>, Aikon and <mail-1> in <place-2>中央区","by":"<name-3>"}',
    )
    expect(entry?.response.content.text).toContain('"<name-1> may not"')
  })

  it('is valid HAR with a report that names ids, local and UTC times of every call', () => {
    expect(v.safeParse(harSchema, JSON.parse(written(file))).issues).toBeUndefined()
    const report = file.log.comment ?? ''
    expect(report).toMatch(/^### 400 · 1006 Attempt to delete non-disabled tenant/)
    expect(report).toContain('`c1d5a0e2-b7f3-4c0f-9a11-5e0d2c7b6a88`')
    expect(report).toMatch(/\n2\. 2026-03-02T09:14:05\.120Z \(2026-03-0\d .+?\) · 400 · 1006 · /)
    expect(report).toContain('Masked: mail addresses (1), names and whereabouts (5), ids (1).')
  })

  it('leaves the kinds that are kept, and no other', () => {
    const kept = written(bundle.file(new Set(['mail', 'token'])))
    expect(kept).toContain('aiko@example.com')
    expect(kept).not.toContain('Müller')
  })

  it('is explained alike where it is brought in', () => {
    const again = exchangesIn(written(file)).map(createRowOf(englishTexts))
    expect(again.map(({ code }) => code)).toEqual(['', '1006'])
    expect(again[1]?.operation?.text).toBe(createRowOf(englishTexts)(failure).operation?.text)
  })

  it('has a name with the day and the minute', () => {
    expect(bundleName(Date.now())).toMatch(/^console-lens-support-\d{4}-\d\d-\d\d-\d{4}\.har$/)
  })
})

describe('whatever the calls say', () => {
  const SECRETS = ['tulip-9-hush', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJodXNoIn0.c2lnaHVzaA']
  const name = fc.stringMatching(/^[A-Z][a-z]{2,7}q(?:[ -][A-Z][a-z]{3,9}q)?$/)
  const person = fc.record({
    firstname: name,
    display_name: name,
    email: fc.stringMatching(/^[a-z]{3,8}z@[a-z]{3,8}z\.example$/),
    street: name,
    id: fc.uuid(),
    number: fc.stringMatching(/^[1-9]\d{9}$/),
  })
  const spread = fc.tuple(person, fc.constantFrom(...SECRETS), fc.boolean(), fc.string())
  const exchangesOf = ([who, secret, cut, noise]: readonly [Record<string, string>, string, boolean, string]) => {
    const { firstname = '', display_name = '', email = '', street = '', id = '', number = '' } = who
    // As the recorder keeps them: scrubbed first.
    const body = scrubText(JSON.stringify({ ...who, password: secret, noise }))
    const message = `${display_name} of ${street}, ${email}, ${id} and ${number}: ${firstname}`
    const error = scrubText(JSON.stringify({ error: { code: 1006, message, token: secret }, by: message }))
    const query = new URLSearchParams({ q: display_name, street, mail: email, access_token: secret })
    return [
      sample({ id: 'a', body: text(cut ? body.slice(0, -1) : body), requestBody: text(error) }),
      sample({
        id: 'b',
        status: 400,
        method: 'POST',
        url: scrubUrl(`${HOST}/api/2/users/${id}/${number}/${encodeURIComponent(firstname)}?${query}`),
        body: text(cut ? error.slice(0, -2) : error),
      }),
    ]
  }

  it('no masked value is anywhere in the file, and no secret whether masked or kept', () => {
    fc.assert(
      fc.property(spread, (told) => {
        const bundle = bundleOf(...exchangesOf(told))
        const [who] = told
        const masked = written(bundle.file(NONE)).toLowerCase()
        const plain = written(bundle.file(new Set(['mail', 'name', 'place', 'id', 'token'])))
        for (const value of Object.values(who)) {
          expect(bundle.values.map((found) => found.value.toLowerCase())).toContain(value.toLowerCase())
          for (const spelling of [value, encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+')])
            expect(masked).not.toContain(spelling.toLowerCase())
          expect(plain).toContain(value)
        }
        for (const secret of SECRETS) expect(masked + plain).not.toContain(secret)
        expect(v.safeParse(harSchema, bundle.file(NONE)).issues).toBeUndefined()
      }),
    )
  })

  it('never throws, whatever stands in the fields', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (login, rest) => {
        const body = text(JSON.stringify({ login, rest, also: `${login} ${rest}` }))
        void bundleOf(sample({ status: 500, body, url: `${HOST}/?login=${rest}` })).file(NONE)
      }),
    )
  })

  it('takes no more than a moment for long bodies', () => {
    const names = Array.from({ length: 300 }, (_, i) => ({ login: `person-${i}`, email: `p${i}@example.com` }))
    const body = text(JSON.stringify({ names, rest: 'a.b-c '.repeat(100_000) }))
    expect(bundleOf(sample({ status: 500, body })).values).toHaveLength(601)
  })
})
