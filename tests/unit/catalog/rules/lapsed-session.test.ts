import { describe, expect, it } from 'vitest'
import { clockTime } from '../../../../src/base/clock-time.ts'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, exchange, HOST, lapsedSession, platformBody } from '../../../fixtures/exchange.ts'
import { explained } from '../../../fixtures/explained.ts'

const NOON = 1_700_000_000_000
/** A call that began `after` ms after noon and took 100 ms. */
const at = (after: number, changes: Partial<Exchange> = {}): Partial<Exchange> => ({
  ...{ id: `at-${after}`, method: 'GET', url: `${HOST}/bc/api/task_manager/v2/tasks?limit=${after}` },
  ...{ startedAt: NOON + after, endedAt: NOON + after + 100 },
  ...changes,
})
const refused = (after: number, changes: Partial<Exchange> = {}) =>
  answer(401, '<html><title>401 Authorization Required</title></html>', at(after, changes))
const fine = (after: number, changes: Partial<Exchange> = {}) => exchange({ status: 200, ...at(after, changes) })

const first = refused(0)
const other = { url: 'https://cloud.acronis.com/api/2/users/me' }
const signIn = { method: 'POST', url: `${HOST}/bc/login` }

describe('a session that has ended', () => {
  const followers: readonly [what: string, exchange: Exchange, between: readonly Exchange[]][] = [
    ['a 401 soon after', refused(200), []],
    ['a 401 that ran at the same time', refused(10, { endedAt: NOON + 20 }), []],
    ['the fourteenth of them', refused(1400), Array.from({ length: 13 }, (_, i) => refused(100 * (i + 1)))],
    ['the sign-in page instead of data', lapsedSession(at(300)), []],
    ['a 401 after a success that ran beside the first', refused(200), [fine(50)]],
    ['a 401 after a page and a file that need no session', refused(900), [fine(500, { kind: 'document' })]],
    ['a 401 after the sign-in page was read', refused(900), [fine(500, { ...signIn, method: 'GET' })]],
    ['a 401 after a sign-in that was refused', refused(900), [answer(401, {}, at(500, signIn))]],
    ['a 401 after a success of another host', refused(900), [fine(500, other)]],
  ]
  it.each(followers)('explains %s by its first failure', (_, exchange, between) => {
    expect(explained(exchange, first, ...between)).toMatchObject({
      follows: first.id,
      title: `Session ended: see the first failure at ${clockTime(NOON)}`,
      why: expect.stringMatching(/^Probably it has no cause of its own/),
      who: 'you',
      retry: { verdict: 'after-change' },
      evidence: 'inferred',
      ref: 'session/lapsed',
    })
  })

  const causes: readonly [what: string, exchange: Exchange, others: readonly Exchange[]][] = [
    ['the first failure itself', first, [refused(200)]],
    ['a 401 after a later success', refused(900), [first, fine(500)]],
    ['a 401 after a sign-in', refused(900), [first, exchange({ status: 303, ...at(500, signIn) })]],
    ['a 401 of another host', refused(200, other), [first]],
    ['a sign-in that is refused', answer(401, {}, at(200, signIn)), [first]],
    [
      'a token that is refused',
      answer(401, { error: 'invalid_client' }, at(200, { url: `${HOST}/api/2/idp/token` })),
      [first],
    ],
    ['a wrong password', answer(401, platformBody(1000), at(200, { url: `${HOST}/api/2/users/me` })), [first]],
    ['another status', answer(403, {}, at(200)), [first]],
    ['a lost connection', exchange({ ...at(200), state: 'failed', error: 'net::ERR_FAILED' }), [first]],
  ]
  it.each(causes)('is not the explanation of %s', (_, exchange, others) => {
    expect(explained(exchange, ...others).follows).toBeUndefined()
  })

  it('counts anew after a success: later failures follow the first of the second lapse', () => {
    const second = refused(900)
    expect(explained(refused(1200), first, fine(500), second).follows).toBe(second.id)
  })
})
