import { describe, expect, it } from 'vitest'
import { platformRows } from '../../../src/catalog/codes/platform.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import vendorCodes from '../../fixtures/vendor-codes.json' with { type: 'json' }

const explained = (exchange: Exchange) => explain(classify(exchange), exchange, englishTexts)
const elsewhere = { url: 'https://eu2-cloud.acronis.com/api/alert_manager/v1/alerts' }

/** What the reference publishes nothing about beyond the label. */
const BARE = ['1010', '1019', '1020', '1027', '1028', '1030', '1034']

describe('the platform codes', () => {
  it('are those of the vendor’s table, with its labels, in its order', () => {
    expect(vendorCodes).toHaveLength(36)
    expect(platformRows.map(({ code, label }) => ({ code, label }))).toEqual(vendorCodes)
  })

  it('say no more than the label where nothing more is published', () => {
    expect(platformRows.filter((row) => row.bare).map((row) => row.code)).toEqual(BARE)
  })

  it.each(vendorCodes)('explains $code $label', ({ code, label }) => {
    const exchange = answer(400, platformBody(Number(code)))
    const explanation = explained(exchange)
    const row = platformRows.find((one) => one.code === code)
    expect(explanation).toMatchObject({ title: label, ref: `platform/${code}`, evidence: row?.evidence })
    expect(explanation?.steps).toHaveLength(row?.steps ?? 0)
    expect(explanation?.steps.length).toBeGreaterThanOrEqual(2)
    for (const text of [
      explanation?.happened,
      explanation?.why,
      ...(explanation?.steps ?? []).map((step) => step.text),
    ])
      expect(text).toBeTruthy()
    expect(codeText(classify(exchange))).toBe(code)
    expect(explanation && headline(classify(exchange), explanation)).toBe(`400 · ${code} ${label}`)
  })

  it('tell each its own story: no two happen the same', () => {
    const happened = vendorCodes.map(({ code }) => explained(answer(400, platformBody(code)))?.happened)
    expect(new Set(happened).size).toBe(36)
  })

  it('say "probably" where the remedy is inferred', () => {
    for (const { code, evidence } of platformRows) {
      const { why = '', steps = [] } = explained(answer(400, platformBody(code))) ?? {}
      const said = [why, ...steps.map((step) => step.text)].join(' ')
      if (evidence === 'inferred') expect(said, code).toMatch(/probably/i)
      else expect(said, code).not.toMatch(/probably/i)
    }
  })

  it('take the code as text too', () => {
    expect(explained(answer(400, platformBody('1006')))?.ref).toBe('platform/1006')
  })

  it('hold wherever the account server names itself', () => {
    expect(explained(answer(400, platformBody(1006), elsewhere))?.ref).toBe('platform/1006')
  })

  it.each(['/api/2/tenants', '/api/1/groups', '/mc/api/2/users', '/bc/api/2/clients', '/api/2'])(
    'hold on %s where the error names no domain',
    (path) => {
      const url = `https://eu2-cloud.acronis.com${path}`
      expect(explained(answer(400, platformBody(1006, null), { url }))?.ref).toBe('platform/1006')
    },
  )

  it.each(['/api/alert_manager/v1/alerts', '/fc/api/2/x', '/api/20/x', '/x/api/2/y'])(
    'do not hold on %s where the error names no domain',
    (path) => {
      const url = `https://eu2-cloud.acronis.com${path}`
      expect(explained(answer(400, platformBody(1006, null), { url }))?.ref).toBe('')
    },
  )

  it('do not hold for another service’s number, even on the account server’s path', () => {
    expect(explained(answer(400, platformBody(1006, 'Files')))).toMatchObject({
      title: 'Code 1006 of Files is not in the published table',
      ref: '',
    })
  })

  it('give the whole way out of 1006', () => {
    const explanation = explained(answer(400, platformBody(1006)))
    const steps = explanation?.steps.map((step) => step.text).join('\n') ?? ''
    expect(steps).toMatch(
      /disable the tenant first.*GET .*PUT .*\{"enabled":false,"version":N\}.*GET .*DELETE .*new version/s,
    )
    expect(explanation).toMatchObject({ who: 'you', retry: { verdict: 'after-change' }, evidence: 'documented' })
    expect(explanation?.links.map((link) => link.url)).toContain(
      'https://developer.acronis.com/doc/outbound/apis/api-library/account/tenants/deleting-tenant.html',
    )
  })

  it('take 1000 with a 5xx for a fault to retry, and with 401 for a refused sign-in', () => {
    expect(explained(answer(500, platformBody(1000)))).toMatchObject({
      title: 'Internal system error',
      retry: { verdict: 'wait', after: 2 },
    })
    const signIn = answer(401, platformBody(1000))
    const explanation = explained(signIn)
    expect(explanation).toMatchObject({
      ref: 'http/401-1000',
      evidence: 'observed',
      retry: { verdict: 'after-change' },
    })
    expect(explanation?.steps.map((step) => step.text).join(' ')).toMatch(/password.*second factor/)
    expect(explanation && headline(classify(signIn), explanation)).toMatch(/^401 · 1000 Wrong sign-in/)
  })

  it('take 1037, which the table does not have, with 401 for a missing second factor', () => {
    const signIn = answer(401, platformBody(1037))
    const explanation = explained(signIn)
    expect(explanation).toMatchObject({
      title: 'Sign-in needs a second factor',
      ref: 'platform/1037',
      evidence: 'observed',
      who: 'you',
      retry: { verdict: 'after-change' },
    })
    expect(explanation?.why).toMatch(/published table has no row for 1037/)
    expect(explanation && headline(classify(signIn), explanation)).toMatch(/^401 · 1037 Sign-in needs/)
    expect(explained(answer(400, platformBody(1037)))?.ref).toBe('')
    expect(explained(answer(401, platformBody(1037, 'Files')))?.ref).toBe('')
  })

  it('allow a retry of an unpublished cause only when the service itself is in trouble', () => {
    expect(explained(answer(400, platformBody(1019)))?.retry.verdict).toBe('after-change')
    expect(explained(answer(503, platformBody(1019)))?.retry.verdict).toBe('wait')
  })
})
