import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody } from '../../../fixtures/exchange.ts'
import { explained } from '../../../fixtures/explained.ts'

const TITLE = 'Wrong sign-in, or a second factor is needed'
const token = { method: 'POST', url: `${HOST}/api/2/idp/token` }

describe('401 with 1000', () => {
  const fits: readonly [what: string, exchange: Exchange][] = [
    ['with the account server’s domain', answer(401, platformBody(1000), token)],
    ['with the code as text', answer(401, platformBody('1000'), token)],
    [
      'without a domain, on its path',
      answer(401, platformBody(1000, null), { ...token, url: `${HOST}/bc/api/2/users/me` }),
    ],
  ]
  it.each(fits)('is a refused sign-in %s', (_, exchange) => {
    expect(explained(exchange)).toMatchObject({
      title: TITLE,
      ref: 'http/401-1000',
      who: 'you',
      evidence: 'observed',
      retry: { verdict: 'after-change' },
    })
  })

  const others: readonly [what: string, exchange: Exchange][] = [
    ['another status', answer(500, platformBody(1000), token)],
    ['another code', answer(401, platformBody(1018), token)],
    ['another service’s 1000', answer(401, platformBody(1000, 'Files'), token)],
    ['no code', answer(401, '', token)],
  ]
  it.each(others)('is not seen in %s', (_, exchange) => {
    expect(explained(exchange).title).not.toBe(TITLE)
  })
})
