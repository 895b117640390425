import { describe, expect, it } from 'vitest'
import { createTexts } from '../../../src/base/english-texts.ts'
import type { Texts } from '../../../src/base/texts.ts'
import { platformRows } from '../../../src/catalog/codes/platform.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { createHistory } from '../../../src/catalog/history/history.ts'
import { operationDoc, operationOf } from '../../../src/catalog/operations/operation-of.ts'
import { operationGroups } from '../../../src/catalog/operations/operations.ts'
import { referenceEntries } from '../../../src/catalog/reference.ts'
import { SERVICES, serviceOf } from '../../../src/catalog/services/service-of.ts'
import { errorFields } from '../../../src/catalog/words/fields.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { failures } from '../../fixtures/bodies/failures.ts'
import { innerFailures } from '../../fixtures/bodies/inner-failures.ts'
import { successes } from '../../fixtures/bodies/successes.ts'
import { codeFixtures } from '../../fixtures/codes.ts'
import { answer, exchangeWith, lapsedSession, platformBody } from '../../fixtures/exchange.ts'
import { ruledExchanges } from '../../fixtures/ruled-exchanges.ts'
import { englishTexts, textsOf } from '../../fixtures/texts.ts'

const catalog = textsOf('catalog_')
const network = ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_RESET', 'timeout']
  .concat('net::ERR_CERT_INVALID', 'NS_ERROR_OFFLINE', 'net::ERR_BLOCKED_BY_CLIENT', 'other', '', 'abort')
  .map((error) => exchangeWith({ state: 'failed', error }))

/** A path of each service that is called by a name. */
const SPEAKERS = [
  '/api/2/idp/token',
  '/api/2/tenants',
  '/fc/api/v1/files',
  '/bc/api/ams/x',
  '/api/somebody/v1/x',
].concat(
  ['agent_manager', 'policy_management', 'dr', 'vault_manager', 'mdr', 'notary'].map((name) => `/api/${name}/v1/x`),
)

/** One exchange for everything that the catalog can say. */
const everything: readonly Exchange[] = [
  ...platformRows.map(({ code }) => answer(400, platformBody(code))),
  ...[200, 400, 401, 402, 403, 404, 405, 409, 410, 414, 415, 422, 426, 429, 499, 500, 520, 999].map((status) =>
    exchangeWith({ status }),
  ),
  ...network,
  exchangeWith({ state: 'failed', error: 'network', status: 200 }),
  exchangeWith({ method: 'GET', status: 202, headers: { 'retry-after': '9' } }),
  lapsedSession(),
  exchangeWith(),
  exchangeWith({ method: 'GET' }),
  answer(401, platformBody(1000)),
  answer(401, platformBody(1037)),
  exchangeWith({ method: 'POST', status: 500, url: 'https://eu2-cloud.acronis.com/api/mdr/v1/incidents' }),
  answer(400, platformBody(4711)),
  answer(400, platformBody(1006, 'Files')),
  answer(400, platformBody('NotFound')),
  ...[...failures, ...innerFailures, ...successes].map(exchangeOf),
  ...['cancelled', 'warning', 'error'].flatMap((code) => {
    const task = JSON.stringify({ state: 'completed', code })
    return [answer(200, `[${task},{}]`), answer(200, `{"items":[${task},{"state`)]
  }),
  answer(200, '{"items":[{"_issues":[{"severity":"error"}]},{"error":'),
  ...SPEAKERS.map((path) => answer(400, { code: 4711 }, { url: `https://eu2-cloud.acronis.com${path}` })),
  ...codeFixtures.map(({ exchange }) => exchange),
]

/** Which keys a walk through the catalog asks for, with how many values. */
function askedFor(): ReadonlyMap<string, number> {
  const asked = new Map<string, number>()
  const recording: Texts = (key, ...values) => {
    asked.set(key, values.length)
    return key
  }
  for (const exchange of everything) explain(classify(exchange), exchange, recording)
  for (const { exchange, others } of ruledExchanges)
    explain(classify(exchange), exchange, recording, createHistory([...others, exchange]))
  errorFields({ shape: 'empty', context: {}, lenient: false }, recording)
  referenceEntries(recording)
  for (const { path, rows } of operationGroups)
    for (const [method, below] of rows) {
      const operation = operationOf(method, path + below, recording)
      if (operation) operationDoc(operation, recording)
    }
  for (const path of Object.keys(SERVICES)) serviceOf(path, recording)
  return asked
}

describe('the texts of the catalog', () => {
  const asked = askedFor()

  it('are there for every row', () => {
    const known = new Set(catalog.map(({ key }) => key))
    const missing = [...asked.keys()].filter((key) => !known.has(key))
    expect(missing, 'add these to public/_locales/en/messages.json, or correct the row’s number of steps').toEqual([])
  })

  it('are all used', () => {
    const unused = catalog.map(({ key }) => key).filter((key) => !asked.has(key))
    expect(unused, 'take these out of public/_locales/en/messages.json, or correct the row’s number of steps').toEqual(
      [],
    )
  })

  it('have a value for each of their placeholders', () => {
    const valueless = catalog.filter(({ key, text }) =>
      [...text.matchAll(/\$(.)/g)].some(([, place]) => !(Number(place) >= 1 && Number(place) <= (asked.get(key) ?? 0))),
    )
    expect(valueless).toEqual([])
  })

  it('are short', () => {
    expect(catalog.filter(({ text }) => text.length > 400 || text !== text.trim() || text === '')).toEqual([])
  })

  it('speak to the reader, actively and without fuss', () => {
    const fuss =
      /\bplease\b|\b(?:should|must|can|could) be (?:done|performed|made|used)\b|\bthe user (?:must|should|can)\b|\bsimply\b|\boops\b|\bsorry\b/i
    expect(catalog.filter(({ text }) => fuss.test(text))).toEqual([])
  })

  it('are plain text, typographically clean', () => {
    expect(catalog.filter(({ text }) => /[`<>']|TODO| {2}/.test(text))).toEqual([])
  })

  it('end as sentences where they are sentences', () => {
    const sentences = catalog.filter(({ key }) =>
      /_(?:happened(?:_plain)?|why|step_\d|who_\w+|retry_\w+|field_\w+)$/.test(key),
    )
    expect(sentences.filter(({ text }) => !/[.?]$/.test(text))).toEqual([])
    const names = catalog.filter(({ key }) => key.endsWith('_title') || /^catalog_(?:op|service)_/.test(key))
    expect(names.filter(({ text }) => /[.!?]$/.test(text))).toEqual([])
  })
})

describe('what is not documented', () => {
  it('is marked by “probably”, and only that', () => {
    for (const { ref, explanation } of referenceEntries(englishTexts)) {
      const { happened, why, steps, evidence } = explanation
      const words = [happened, why, ...steps.map((step) => step.text)].join(' ')
      if (evidence === 'inferred') expect(words, ref).toMatch(/probably/i)
      else expect(words, ref).not.toMatch(/probably/i)
    }
  })
})

describe('the error fields', () => {
  it('are named as in the vendor’s table, with the server’s values', () => {
    const verdict = classify(answer(400, platformBody(1006)))
    if (verdict.kind !== 'failed' || verdict.status === undefined) throw new Error('not a failed status')
    const fields = errorFields(verdict.error, englishTexts)
    expect(fields.map(({ label, value }) => [label, value])).toEqual([
      ['error.code', '1006'],
      ['error.message', 'Refused with 1006.'],
      ['error.details', '{"info":"Tenant \\"4410278\\" refused with 1006.","addition":[{"id":"4410278"}]}'],
      ['error.domain', 'PlatformAccountServer'],
    ])
    for (const { description } of fields) expect(description).toBeTruthy()
  })
})

describe('createTexts', () => {
  const messages = { some: { message: 'From $1 to $2, $1 again, for $$5 and $3.' } }
  const texts = createTexts(messages) as (key: string, ...values: readonly string[]) => string

  it('puts values in their places, as the browsers do', () => {
    expect(texts('some', 'a', 'b')).toBe('From a to b, a again, for $5 and .')
  })

  it('does not take a value for a pattern', () => {
    expect(texts('some', '$2', '$&')).toBe('From $2 to $&, $2 again, for $5 and .')
  })

  it('gives nothing for a key that is not there, inherited ones included', () => {
    expect(texts('none')).toBe('')
    expect(texts('toString')).toBe('')
    expect(texts('__proto__')).toBe('')
  })
})
