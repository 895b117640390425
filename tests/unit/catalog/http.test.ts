import { describe, expect, it } from 'vitest'
import { httpRows, omittedRows } from '../../../src/catalog/codes/http.ts'
import { explain } from '../../../src/catalog/explain.ts'
import type { Evidence } from '../../../src/catalog/explanation.ts'
import { headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, exchangeWith, platformBody } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const explained = (exchange: Exchange) => explain(classify(exchange), exchange, englishTexts)
const bare = (status: number, changes: Partial<Exchange> = {}) =>
  exchangeWith({ status, body: { reason: 'empty' }, ...changes })
const allWords = (exchange: Exchange): string => {
  const { happened = '', why = '', steps = [], retryText = '' } = explained(exchange) ?? {}
  return [happened, why, ...steps.map((step) => step.text), retryText].join(' ')
}

/** Every fact of the vendor's description, as words that must occur. */
const FACTS: readonly [row: string, statuses: readonly number[], facts: readonly RegExp[]][] = [
  ['20x', [200, 201, 202, 204, 209, 226], [/succe/i, /body may hold a JSON object with the results/]],
  ['400', [400], [/failed/, /details of the error as a JSON object in the response body/]],
  ['401', [401], [/could not process/, /token/, /Authorization header/, /expired or invalid/]],
  ['403', [403], [/could not process/, /account has no right to access this endpoint/, /example.*tenant.*not own/]],
  ['404', [404], [/endpoint does not exist/, /none of the data/]],
  ['405', [405], [/method DELETE/, /does not support/]],
  ['409', [409], [/another object of the same type already exists/]],
  ['415', [415], [/format that the endpoint does not support/, /no Content-Type header, or an incorrect one/]],
  [
    '50x',
    [500, 501, 502, 503, 509],
    [/operation/, /twice, 1 to 2 seconds apart/, /company administrator/, /try again later/],
  ],
]

/** What the vendor's service specifications and knowledge base say of statuses that its table omits. */
const OMITTED: readonly [status: number, title: string, facts: readonly RegExp[], evidence?: Evidence][] = [
  [402, 'A quota is used up', [/notary/, /raise the quota/]],
  [406, 'Arguments not acceptable', [/one of its operations/]],
  [410, 'The object is obsolete', [/incident that is obsolete/]],
  [412, 'Precondition Failed', [/status 412.*None of.*specifications/, /not in an If-Match header/], 'inferred'],
  [413, 'The body is too large', [/Go framework/, /fewer items/], 'observed'],
  [414, 'The address is too long', [/too many ids/, /fewer ids/]],
  [422, 'The content was not accepted', [/plan that is disabled/, /without a service quota/]],
  [423, 'Locked', [/status 423.*None of.*specifications/], 'inferred'],
  [426, 'The quota version is out of date', [/No other protocol/, /71376/, /\(GET\).*Copy quota\.version.*\(PUT\)/]],
  [428, 'Precondition Required', [/status 428.*None of.*specifications/], 'inferred'],
  [429, 'Too many requests', [/Disaster recovery, the event manager and MDR/, /Retry-After/, /but later/]],
  [
    504,
    'The gateway stopped waiting',
    [
      /Disaster recovery documents/,
      /operation/,
      /twice, 1 to 2 seconds apart/,
      /company administrator/,
      /try again later/,
    ],
  ],
]

describe('the HTTP rows', () => {
  it('are those of the vendor’s table, in its order', () => {
    expect(httpRows.map((row) => row.key)).toEqual(FACTS.map(([key]) => key))
  })

  it.each(FACTS)('tells every fact of %s', (key, statuses, facts) => {
    for (const status of statuses) {
      expect(explained(bare(status))).toMatchObject({ ref: `http/${key}`, evidence: 'documented' })
      for (const fact of facts) expect(allWords(bare(status)), String(status)).toMatch(fact)
    }
  })

  it('have others beside them for what the vendor documents elsewhere', () => {
    expect(omittedRows.map((row) => row.key)).toEqual(OMITTED.map(([status]) => String(status)))
  })

  it.each(OMITTED)('tells what %i means: %s', (status, title, facts, evidence = 'documented') => {
    expect(explained(bare(status))).toMatchObject({ ref: `http/${status}`, evidence, title })
    for (const fact of facts) expect(allWords(bare(status))).toMatch(fact)
  })

  it.each([403, 404, 415, 500])('is headed by the status %i and the title', (status) => {
    const explanation = explained(bare(status))
    expect(explanation && headline(classify(bare(status)), explanation)).toBe(`${status} ${explanation?.title}`)
  })

  it('says nothing of redirects and cached answers', () => {
    expect(explained(bare(302))).toBeUndefined()
    expect(explained(bare(304))).toBeUndefined()
  })

  it.each([
    [407, 'Proxy Authentication Required', /vendor’s table has no row for 407/],
    [511, 'Network Authentication Required', /vendor’s table has no row for 511/],
    [499, 'Status 499 is not in the vendor’s table', /not accept this request/],
    [520, 'Status 520 is not in the vendor’s table', /server’s side/],
    [999, 'Status 999 is not in the vendor’s table', /no status that the HTTP standard knows/],
  ])('falls back honestly for %i', (status, title, words) => {
    expect(explained(bare(status))).toMatchObject({ title, ref: '', evidence: 'inferred' })
    expect(allWords(bare(status))).toMatch(words)
    expect(allWords(bare(status))).toMatch(/probably/i)
  })
})

describe('a code in the body', () => {
  it.each([404, '404'])('sends to the HTTP row when it is the HTTP code %j', (code) => {
    expect(explained(answer(400, platformBody(code)))?.ref).toBe('http/404')
    expect(explained(answer(404, platformBody(code)))?.ref).toBe('http/404')
  })

  it.each([
    [403, 'http/403'],
    [503, 'http/50x'],
    [429, 'http/429'],
    [406, 'http/406'],
    [407, ''],
    [599, ''],
  ])('of %i under another status sends to its row or its fallback', (code, ref) => {
    const exchange = answer(400, platformBody(code))
    expect(explained(exchange)?.ref).toBe(ref)
    expect(allWords(exchange)).not.toMatch(/status 400/)
  })

  it('is not repeated in the headline when it is the status', () => {
    const exchange = answer(404, platformBody(404))
    const explanation = explained(exchange)
    expect(explanation && headline(classify(exchange), explanation)).toBe('404 Endpoint or data not found')
  })

  it('of File Sync & Share is its own number, unless it is the status', () => {
    expect(explained(answer(400, platformBody(404, 'Files')))?.title).toMatch(/^Code 404 of Files is not in/)
    expect(explained(answer(404, platformBody(404, 'Files')))?.ref).toBe('http/404')
  })

  it('that no table has is said to be so, with the meaning of the status', () => {
    const exchange = answer(409, platformBody(4711))
    const explanation = explained(exchange)
    expect(explanation).toMatchObject({ title: 'Code 4711 is not in the published table', ref: '' })
    expect(explanation?.happened).toMatch(/another object of the same type already exists.*own words.*From the server/)
    expect(explanation && headline(classify(exchange), explanation)).toBe(
      '409 · Code 4711 is not in the published table',
    )
  })

  it.each(['999', '1036', '1037', '10060', '-1', '12345678901234567890'])('of %s is in no table', (code) => {
    expect(explained(answer(400, platformBody(code)))?.title).toBe(`Code ${code} is not in the published table`)
  })

  it.each([
    ['1006', 'File Sync & Share', '/fc/api/v1/files', 'Files'],
    ['1006', 'managed detection and response (MDR)', '/api/mdr/v1/incidents', null],
    ['1006', 'the legacy management server', '/bc/api/ams/resources', null],
    ['1006', 'the notary service', '/api/notary/v2/files', null],
    ['1006', 'Somebody', '/api/somebody/v1/x', 'Somebody'],
    ['1006', 'this service', '/api/somebody/v1/x', null],
    ['NoSuchThing', 'the vault manager', '/api/vault_manager/v1/vaults', null],
    ['NoSuchThing', 'managed detection and response (MDR)', '/api/mdr/v1/incidents', null],
    ['NO_SUCH_THING', 'the agent manager', '/api/agent_manager/v2/agents', 'AGENT_MANAGER'],
    ['NoSuchThing', 'this service', '/api/somebody/v1/x', null],
  ])('of %s says whose it is where no table has it: %s', (code, name, path, domain) => {
    const url = `https://eu2-cloud.acronis.com${path}`
    const explanation = explained(answer(409, platformBody(code, domain), { url }))
    expect(explanation?.why).toMatch(/published table/)
    expect(explanation?.why).toContain(code)
    expect(explanation?.why).toContain(` ${name}`)
    expect(`${explanation?.happened} ${explanation?.why}`).toMatch(/own words|what the server says/)
  })

  it('that is a service’s own word stands beside the meaning of the status', () => {
    const exchange = answer(404, { domain: 'AGENT_MANAGER', code: 'NO_SUCH_THING', message: 'No such thing.' })
    const explanation = explained(exchange)
    expect(explanation?.ref).toBe('http/404')
    expect(explanation?.why).toMatch(/The code NO_SUCH_THING comes from the agent manager and is in none of the publ/)
    expect(explanation && headline(classify(exchange), explanation)).toBe(
      '404 · NO_SUCH_THING Endpoint or data not found',
    )
  })
})

describe('try again', () => {
  it('follows the wait that the server asks for', () => {
    const headers = { 'retry-after': '17' }
    expect(explained(bare(429, { headers }))).toMatchObject({ retry: { verdict: 'wait', after: 17 } })
    expect(explained(bare(503, { headers, method: 'GET' }))?.retryText).toBe(
      'Yes, after 17 s: the server asks for this wait in its Retry-After header.',
    )
  })

  it('passes over a wait whose length nothing tells', () => {
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }
    expect(explained(bare(503, { headers, method: 'GET' }))?.retry).toEqual({ verdict: 'wait', after: 2 })
  })

  it('does not make a success wait', () => {
    expect(explained(bare(200, { headers: { 'retry-after': '5' } }))?.retry).toEqual({ verdict: 'no' })
  })

  it('warns before a write is sent again, and only then', () => {
    expect(explained(bare(500, { method: 'POST' }))?.retryText).toMatch(/write \(POST\)/)
    expect(explained(bare(500, { method: 'GET' }))?.retryText).not.toMatch(/write/)
    expect(explained(bare(400, { method: 'POST' }))?.retryText).not.toMatch(/write/)
    expect(explained(bare(429, { method: 'POST' }))?.retryText).toMatch(/^Yes, but later:[^.]*\.$/)
    const lost = exchangeWith({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' })
    expect(explained(lost)?.retryText).toMatch(/write \(DELETE\), check first/)
    expect(explained({ ...lost, method: 'GET' })?.retryText).toBe('Yes, you can send it again now.')
  })

  it('marks those writes as never to be sent blindly', () => {
    const lost = exchangeWith({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' })
    const unsafe = [lost, bare(500, { method: 'POST' }), bare(503, { headers: { 'retry-after': '9' } })]
    for (const exchange of unsafe) expect(explained(exchange)?.retry.checkFirst).toBe(true)
    const safe = [{ ...lost, method: 'GET' }, bare(500, { method: 'GET' }), bare(400), bare(429), bare(409)]
    for (const exchange of safe) expect(explained(exchange)?.retry).not.toHaveProperty('checkFirst')
  })

  it('tells of the key that three POSTs of MDR take, and of no other write', () => {
    const incident = { url: 'https://eu2-cloud.acronis.com/api/mdr/v1/incidents', method: 'POST' }
    expect(explained(bare(500, incident))?.retryText).toMatch(/^Yes: up to twice.*Idempotency-Key/)
    for (const changes of [{ ...incident, method: 'PUT' }, { method: 'POST' }])
      expect(explained(bare(500, changes))?.retryText).not.toMatch(/Idempotency-Key/)
  })
})
