import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/catalog/explain.ts'
import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { lapsedSession } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const LAPSED = { kind: 'failed', rule: 'session-lapsed' }
const page = { text: '<!doctype html><title>Sign in</title>', truncated: false } as const
const untyped = { headers: {} } as const

describe('a session that has ended', () => {
  it('is told from a call for data that was sent on and ended at a page', () => {
    expect(classify(lapsedSession())).toEqual(LAPSED)
    expect(classify(lapsedSession({ body: page }))).toEqual(LAPSED)
  })

  it('is told from the body that the hook read, where the content type was not seen', () => {
    expect(classify(lapsedSession({ ...untyped, body: page }))).toEqual(LAPSED)
    expect(classify(lapsedSession(untyped)).kind).toBe('ok')
    expect(classify(lapsedSession({ ...untyped, body: { text: '{"items":[]}', truncated: false } })).kind).toBe('ok')
  })

  const others: readonly [what: string, changes: Partial<Exchange>][] = [
    ['a page that was asked for', { kind: 'document' }],
    ['a file', { kind: 'static' }],
    ['a call that was not sent on', { hops: [] }],
    ['a call outside the API', { url: 'https://eu2-cloud.acronis.com/mc/?next=/api/2/users/me' }],
    ['an answer with data', { headers: { 'content-type': 'application/json' }, body: page }],
    ['another success', { status: 204 }],
  ]
  it.each(others)('is not seen in %s', (_, changes) => {
    expect(classify(lapsedSession(changes)).kind).toBe('ok')
  })

  it('does not hide a status of failure, nor an abort', () => {
    expect(classify(lapsedSession({ status: 401 }))).toMatchObject({ kind: 'failed', status: 401 })
    expect(classify(lapsedSession({ state: 'failed', error: 'net::ERR_ABORTED' })).kind).toBe('notice')
  })

  it('is explained, without a status in its headline', () => {
    const exchange = lapsedSession()
    const verdict = classify(exchange)
    const explanation = explain(verdict, exchange, englishTexts)
    expect(explanation).toMatchObject({
      title: 'Your session has ended',
      happened: expect.stringMatching(/sent to the sign-in page instead of an answer/),
      why: expect.stringMatching(/24 hours while you work, and 1 hour when you do nothing/),
      steps: [{ text: expect.stringMatching(/^Sign in again/) }, { text: expect.stringMatching(/^Repeat/) }],
      who: 'you',
      retry: { verdict: 'after-change' },
      ref: 'session/lapsed',
    })
    expect(explanation && headline(verdict, explanation)).toBe('Your session has ended')
    expect(codeText(verdict)).toBe('')
  })
})
