import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../src/base/one-line.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { CODE_LIMIT, codeText, headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, exchangeWith } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

function expectWords(exchange: Exchange): void {
  const verdict = classify(exchange)
  expect(verdict.kind).toBe('failed')
  const explanation = explain(verdict, exchange, englishTexts)
  const { title, happened, why, steps = [], whoText, retryText, links = [] } = explanation ?? {}
  for (const text of [title, happened, why, whoText, retryText, ...steps.map((step) => step.text)])
    expect(text?.trim()).toBeTruthy()
  for (const link of links) expect(link.url).toMatch(/^https:\/\/developer\.acronis\.com\//)
  const line = explanation ? headline(verdict, explanation) : ''
  expect(line).not.toMatch(/[\n\r]/)
  expect(line.length).toBeLessThan(300)
}

const status = fc.integer({ min: 400, max: 599 })

describe('every failure', () => {
  it('is explained, whatever bytes came as its body', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    const body = fc.oneof(
      bytes.map((buffer) => buffer.toString('latin1')),
      bytes.map((buffer) => buffer.toString('utf8')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(fc.property(status, body, (code, text) => expectWords(answer(code, text))))
  })

  it('is explained, whatever JSON value its error, code or domain is', () => {
    const key = fc.constantFrom('code', 'domain', 'message', 'details', 'context')
    fc.assert(
      fc.property(status, fc.jsonValue(), key, fc.integer(), (failed, value, name, code) => {
        expectWords(answer(failed, { error: value }))
        expectWords(answer(failed, { error: { code, [name]: value } }))
        expectWords(answer(failed, { code, [name]: value }))
      }),
    )
  })

  it('is explained, whatever its code, status, address, method and headers', () => {
    const near = fc.oneof(fc.integer({ min: 390, max: 1100 }), fc.string(), fc.constantFrom('__proto__', 'toString'))
    fc.assert(
      fc.property(
        fc.oneof(status, fc.constantFrom(600, 999, 1e9, 400.5, Number.POSITIVE_INFINITY)),
        near,
        fc.constantFrom('PlatformAccountServer', 'Files', '__proto__', null),
        fc.oneof(fc.webUrl(), fc.string()),
        fc.string(),
        fc.string(),
        (code, errorCode, domain, url, method, after) =>
          expectWords(
            answer(code, { error: { code: errorCode, domain } }, { url, method, headers: { 'retry-after': after } }),
          ),
      ),
    )
  })

  it('is explained, whatever word the browser has for a lost connection', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$1 $2'))
    fc.assert(
      fc.property(word, fc.option(fc.integer({ min: -1, max: 399 })), (error, seen) => {
        fc.pre(error !== 'abort')
        expectWords(exchangeWith({ state: 'failed', error, ...(seen === null ? {} : { status: seen }) }))
      }),
    )
  })
})

describe('a server’s text in a single line', () => {
  it('has no line breaks, control or direction characters', () => {
    expect(oneLine('a\r\n\tb\u202Ec\u0000d\u2028e', 60)).toBe('a b c d e')
  })

  it('is cut without breaking a character', () => {
    const cut = oneLine('😀'.repeat(500), 10)
    expect(cut).toBe(`${'😀'.repeat(9)}…`)
    expect(oneLine('x'.repeat(10), 10)).toBe('x'.repeat(10))
  })

  it('keeps a code of any length to the limit', () => {
    const verdict = classify(answer(400, { error: { code: 'C'.repeat(5000) } }))
    expect(codeText(verdict)).toHaveLength(CODE_LIMIT)
  })

  it('has no code where there is none', () => {
    expect(codeText(classify(exchangeWith({ status: 404 })))).toBe('')
    expect(codeText(classify(exchangeWith({ status: 200 })))).toBe('')
    expect(codeText(classify(exchangeWith({ state: 'failed', error: 'net::ERR_FAILED' })))).toBe('')
  })
})
