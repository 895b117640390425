import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, exchange, HOST } from '../../../fixtures/exchange.ts'
import { explained } from '../../../fixtures/explained.ts'

const asked = (
  status: number,
  headers: Exchange['headers'] = { 'retry-after': '17' },
  changes: Partial<Exchange> = {},
) => exchange({ status, headers, method: 'GET', url: `${HOST}/api/dr/v2/servers`, ...changes })

describe('429 and 503 with a Retry-After header', () => {
  it.each([
    [429, 'Too many requests', /fewer requests/],
    [503, 'The service has a problem', /company administrator/],
  ])('of %i say to wait first', (status, title, last) => {
    const explanation = explained(asked(status))
    expect(explanation).toMatchObject({ title, retry: { verdict: 'wait', after: 17, asked: true } })
    expect(explanation.steps.map((step) => step.text)).toEqual([
      'Wait 17 s: the server asks for that in its Retry-After header.',
      'Then send the request again.',
      expect.stringMatching(last),
    ])
  })

  it('keep the words of the code in the body', () => {
    const body = { domain: 'Dr', code: 'TooMany', message: 'Too many.' }
    expect(explained(answer(503, body, { headers: asked(503).headers })).why).toMatch(/TooMany/)
  })

  it('take a date from the answer’s own clock', () => {
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT', date: 'Wed, 21 Oct 2026 07:27:15 GMT' }
    expect(explained(asked(429, headers)).retry).toEqual({ verdict: 'wait', after: 45, asked: true })
    expect(explained(asked(503, { ...headers, date: headers['retry-after'] })).retry).toEqual({ verdict: 'now' })
  })

  const others: readonly [what: string, exchange: Exchange][] = [
    ['no such header', asked(503, {})],
    ['a date without the answer’s own', asked(503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' })],
    ['what is no time', asked(429, { 'retry-after': 'soon', date: 'today' })],
    ['a date that does not exist', asked(429, { 'retry-after': 'Wed, 99 Oct 2026 07:28:00 GMT', date: 'x' })],
    ['another status', asked(500)],
  ]
  it.each(others)('are not seen in %s', (_, exchange) => {
    expect(explained(exchange).steps[0]?.text).not.toMatch(/^Wait 17 s/)
  })
})
