import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { createMasker } from '../../../../src/export/mask.ts'
import { entryExchange, readHar } from '../../../../src/import/read-har.ts'
import { scrubUrl } from '../../../../src/observe/secrets.ts'
import { createRowOf } from '../../../../src/panel/rows/panel-row.ts'
import { lapsedSession } from '../../../fixtures/exchange.ts'
import { harSchema } from '../../../fixtures/har-schema.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { failedDelete } from '../../panel/rows-of.ts'
import { har, harEntry, PLATFORM_BODY, SECRETS } from '../pasted/har-text.ts'
import { sample, text } from '../sample.ts'
import { exchangesIn, harOf, roundTrip } from './har-of.ts'

const titleOf = (exchange: Exchange) => createRowOf(englishTexts)(exchange).explanation?.title

describe('readHar', () => {
  it.each([
    ['', 'empty'],
    ['\uFEFF \n', 'empty'],
    ['{"log":{"entries":[', 'no-json'],
    ['just words', 'no-json'],
    ['{"a":1}', 'no-har'],
    ['[1,2]', 'no-har'],
    ['null', 'no-har'],
    ['{"log":{"version":"1.2"}}', 'no-har'],
    ['{"log":{"entries":[]}}', 'no-requests'],
    ['{"log":{"entries":[1,null,{}]}}', 'no-requests'],
  ])('says what is wrong with %j', (file, trouble) => {
    expect(readHar(file)).toEqual({ kind: 'trouble', trouble })
  })

  it('counts what tells of no request, and takes all that does', () => {
    const file = JSON.stringify({ log: { entries: [1, harEntry({}), { request: {} }, { response: {} }] } })
    expect(readHar(file)).toMatchObject({ kind: 'entries', entries: [{}, {}], skipped: 2 })
  })

  it("reads the browsers' own files, secrets dropped, bodies whole", () => {
    const file = har(harEntry({ status: 400, body: PLATFORM_BODY }), harEntry({ body: '{"plain":"success"}' }))
    const exchanges = exchangesIn(`\uFEFF${file}`)
    expect(exchanges.map(titleOf)[0]).toBe('Attempt to delete non-disabled tenant')
    expect(exchanges[1]?.body).toMatchObject({ text: '{"plain":"success"}' })
    for (const secret of SECRETS) expect(JSON.stringify(exchanges)).not.toContain(secret)
  })

  it('never throws, whatever the fields of an entry are', () => {
    const any = fc.anything({ maxDepth: 2 })
    const own = { _state: any, _redirects: fc.oneof(any, fc.array(any)), _object: any, _noBodyReason: any }
    const entry = fc.record({ request: fc.constant({}), response: any, _fromCache: any, ...own }, { requiredKeys: [] })
    fc.assert(
      fc.property(entry, fc.nat(), (value, index) => void createRowOf(englishTexts)(entryExchange(value, index))),
    )
  })
})

const body = fc.oneof(
  fc.record({ reason: fc.constantFrom('empty', 'not-asked', 'over-limit', 'cors', 'not-seen', 'navigation') }),
  fc.stringMatching(/^[a-z ]{1,40}$/).map(text),
  fc
    .record({
      code: fc.constantFrom(1006, 1037, 'NotFound', 404),
      message: fc.string(),
      domain: fc.constantFrom('A', 'B'),
    })
    .map((error) => text(JSON.stringify({ error }))),
)
const recorded = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'),
    url: fc.webUrl({ withQueryParameters: true }),
    status: fc.integer({ min: 100, max: 599 }),
    startedAt: fc.integer({ min: 0, max: 4e12 }),
    state: fc.constantFrom('completed', 'failed', 'running', 'unseen'),
    fromCache: fc.boolean(),
    body,
    requestBody: body,
  })
  .map((parts): Exchange => sample(parts as Partial<Exchange>))

describe('what is written and read again', () => {
  it('keeps number, method, address, status, state, bodies and code', () => {
    const facts = (exchange: Exchange) => {
      const { method, url, status, startedAt, state, fromCache, body } = exchange
      const text = 'text' in body ? body.text : body.reason
      return { method, url, status, startedAt, state, fromCache, text, code: createRowOf(englishTexts)(exchange).code }
    }
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 6 }), (exchanges) => {
        const file = harOf(...exchanges)
        expect(v.safeParse(harSchema, file).issues).toBeUndefined()
        if (exchanges.length === 0) return
        // What is masked stays so: a second round shows what the first one's file says.
        const masked = roundTrip(...exchanges)
        expect(masked).toHaveLength(exchanges.length)
        expect(masked.map(({ method, url, status, state }) => [method, url, status, state])).toEqual(
          exchanges.map(({ method, url, status, state }) => [
            method,
            scrubUrl(createMasker().mask(url)),
            status,
            state,
          ]),
        )
        expect(masked.map((e) => createRowOf(englishTexts)(e).code)).toEqual(
          exchanges.map((e) => createRowOf(englishTexts)(e).code),
        )
        expect(roundTrip(...masked).map(facts)).toEqual(masked.map(facts))
      }),
    )
  })

  it.each([
    ['a failure', failedDelete],
    ['a session that ended', lapsedSession()],
    ['no answer', sample({ state: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED', body: { reason: 'empty' } })],
    ['an end that nobody saw', sample({ state: 'unseen' })],
    ['a body that the browser withheld', sample({ status: 403, body: { reason: 'cors' } })],
    ['a cut body', sample({ status: 503, body: { text: '{"code":"serviceUnavailable","mess', truncated: true } })],
  ])('explains %s as before', (_what, exchange) => {
    const [again] = roundTrip(exchange)
    expect(again && titleOf(again)).toBe(titleOf(exchange))
    expect(again?.body).toMatchObject(exchange.body)
    expect(again?.hops).toEqual(exchange.hops)
  })
})
