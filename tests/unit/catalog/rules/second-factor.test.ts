import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody } from '../../../fixtures/exchange.ts'
import { explained } from '../../../fixtures/explained.ts'

const TITLE = 'Sign-in needs a second factor'
const login = { method: 'GET', url: `${HOST}/api/2/users/me` }

describe('401 with 1037', () => {
  it('is a sign-in that lacks the second factor', () => {
    for (const domain of ['PlatformAccountServer', null])
      expect(explained(answer(401, platformBody(1037, domain), login))).toMatchObject({
        title: TITLE,
        why: expect.stringMatching(/no row for 1037.*65089/),
        steps: [{ text: 'Sign in with the second factor.' }, { text: expect.stringMatching(/API client/) }],
        who: 'you',
        evidence: 'observed',
        retry: { verdict: 'after-change' },
      })
  })

  const others: readonly [what: string, exchange: Exchange][] = [
    ['another status', answer(400, platformBody(1037), login)],
    ['another service’s 1037', answer(401, platformBody(1037, 'Files'), login)],
    ['another code', answer(401, platformBody(1036), login)],
  ]
  it.each(others)('is not seen in %s', (_, exchange) => {
    expect(explained(exchange).title).not.toBe(TITLE)
  })
})
