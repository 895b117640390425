import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/catalog/explain.ts'
import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { type BodyCase, exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { failures } from '../../fixtures/bodies/failures.ts'
import { successes } from '../../fixtures/bodies/successes.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const explained = (exchange: Exchange) => explain(classify(exchange), exchange, englishTexts)
const lineOf = (exchange: Exchange) => {
  const explanation = explained(exchange)
  return explanation && headline(classify(exchange), explanation)
}
const caseOf = (name: string): BodyCase => {
  const found = [...failures, ...successes].find((one) => one.name === name)
  if (!found) throw new Error(`There is no case “${name}”`)
  return found
}

describe('an error inside a success', () => {
  it.each([
    ['S7d: a failed task, with the chain of its causes', '200 · WriteFailed The task failed'],
    ['S7d: a task with the result timedout, and no more words', '200 · timedout The task failed'],
    ['S7d: a cancelled activity', '200 · cancelled The task was cancelled'],
    ['S7d: a list of tasks, two of which failed', '200 · NotFound 2 of 5 tasks failed'],
    ['S7d: a list of tasks, cut off: then how many there are is not known', '200 · NotFound Failed tasks: at least 1'],
    ['S7a: an object with a warning, in capital letters', '200 · NetworkSlow It worked, with a warning'],
    ['S7a: an object with an error beside a warning', '200 · Conflict An error inside a success'],
    ['S7a: a list, one item of which reports an error', '200 · Conflict 1 of 2 items report an error'],
    ['S7a: a list with warnings only', '200 · A 2 of 3 items carry a warning'],
    ['S7b: a bulk write that did most of it', '200 · NotFound 1 of 4 items failed'],
    ['S7b: errors of who knows how many', '207 Failed items: at least 2'],
    ['S7e: a list, two items of which failed', '200 · 1005 2 of 40 items failed'],
    ['S5: totp_required is a prompt', '401 · totp_required The sign-in asks for a one-time code'],
  ])('is told in one line: %s', (name, line) => {
    expect(lineOf(exchangeOf(caseOf(name)))).toBe(line)
  })

  it('is told in the server’s own words, the better sentence first', () => {
    const chain = explained(exchangeOf(caseOf('S7d: a failed task, with the chain of its causes')))
    expect(chain?.happened).toBe(
      'The request itself worked. The task in its answer did not: it ended with “The volume is full”.',
    )
    expect(explained(answer(200, platformBody(4711)))?.happened).toContain('“Tenant "4410278" refused with 4711”')
  })

  it('asks for no repeat of the request, but of what failed inside it', () => {
    const failed = explained(exchangeOf(caseOf('S7d: a failed task, with the chain of its causes')))
    expect(failed).toMatchObject({ who: 'you', retry: { verdict: 'no' }, ref: 'notice/task-failed' })
    expect(failed?.retryText).toMatch(/^Not this request: it worked\. Repeat what failed inside it/)
    expect(failed?.steps.length).toBeGreaterThan(0)
    const cancelled = explained(exchangeOf(caseOf('S7d: a cancelled activity')))
    expect(cancelled).toMatchObject({ retry: { verdict: 'no' }, steps: [], ref: 'notice/task-cancelled' })
  })

  it('asks for no wait, whatever header came along', () => {
    const headers = { 'retry-after': '30' }
    expect(explained(answer(200, platformBody(4711), { headers }))?.retry).toEqual({ verdict: 'no' })
  })

  it('has the cause and the steps that the catalog knows for its code', () => {
    const exchange = answer(200, { items: [{}, platformBody(1022)] }, { method: 'GET' })
    const inside = explained(exchange)
    const alone = explained(answer(400, platformBody(1022)))
    expect(inside).toMatchObject({ title: '1 of 2 items failed', ref: 'platform/1022', retry: { verdict: 'no' } })
    expect(inside?.why).toBe(`${alone?.happened} ${alone?.why}`)
    expect(inside?.steps).toEqual(alone?.steps.map(({ text }) => ({ text })))
    expect(inside).toMatchObject({
      who: alone?.who,
      whoText: alone?.whoText,
      links: alone?.links,
      evidence: 'inferred',
    })
  })

  it('is not explained by what HTTP says, which would be said of a request that worked', () => {
    for (const code of [404, 'NotFound', 4711]) {
      const inside = explained(answer(200, { result: { code: 'error', error: { code, domain: 'Dr' } } }))
      expect(inside).toMatchObject({ ref: 'notice/task-failed', title: 'The task failed' })
    }
  })
})

describe('a prompt of the sign-in', () => {
  it('is a question to you, and no fault', () => {
    const prompt = explained(exchangeOf(caseOf('S5: totp_setup_required is a prompt')))
    expect(prompt).toMatchObject({ who: 'you', retry: { verdict: 'after-change' }, evidence: 'inferred' })
    expect(prompt?.happened).toContain('401')
    expect(prompt?.happened).toContain('totp_setup_required')
  })
})

describe('the code of a notice', () => {
  it('is that of the error in it', () => {
    expect(codeText(classify(answer(200, platformBody(1022))))).toBe('1022')
    expect(codeText(classify(answer(200, { items: [] })))).toBe('')
  })
})
