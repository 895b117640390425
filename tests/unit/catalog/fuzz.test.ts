import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/catalog/explain.ts'
import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import { exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { failures } from '../../fixtures/bodies/failures.ts'
import { innerFailures } from '../../fixtures/bodies/inner-failures.ts'
import { pick, randomFrom, roughBody } from '../../fixtures/bodies/mutate.ts'
import { ordinaryData } from '../../fixtures/bodies/ordinary.ts'
import { roughFailures } from '../../fixtures/bodies/rough-failures.ts'
import { successes } from '../../fixtures/bodies/successes.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const SEED = 4
const BODIES = 100_000

const cases = [...failures, ...innerFailures, ...roughFailures, ...successes, ...ordinaryData]
const bodies = cases.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)))
const statuses = [200, 200, 201, 207, 400, 400, 401, 403, 404, 409, 422, 426, 429, 500, 502, 599]

/** What is wrong with how an answer was understood; "" when nothing is. */
function complaint(index: number): string {
  const random = randomFrom(SEED + index)
  const text = roughBody(random, bodies)
  const one = { ...pick(random, cases), status: pick(random, statuses), body: text }
  const said = (what: unknown): string => `seed ${SEED}, body ${index}, ${one.status} ${one.path} ${text}: ${what}`
  try {
    const exchange = exchangeOf(one)
    const verdict = classify(exchange)
    const isPrompt = verdict.kind === 'notice' && verdict.reason === 'sign-in-prompt'
    if (one.status >= 400 ? verdict.kind !== 'failed' && !isPrompt : verdict.kind === 'failed' || isPrompt) {
      return said(verdict.kind)
    }
    const explanation = explain(verdict, exchange, englishTexts)
    if (!explanation) return said('no explanation')
    const { title, happened, why, steps, whoText, retryText } = explanation
    const words = [title, happened, why, whoText, retryText, ...steps.map((step) => step.text)]
    if (words.some((word) => word.trim() === '')) return said('a text is empty')
    return /[\n\r]/.test(headline(verdict, explanation) + codeText(verdict)) ? said('two lines') : ''
  } catch (error) {
    return said(error)
  }
}

describe('a hundred thousand random and mutated bodies', () => {
  it('are classified and explained without throwing, no failure as ok, and no success as failed', () => {
    for (let index = 0; index < BODIES; index += 1) {
      const wrong = complaint(index)
      if (wrong !== '') expect.fail(wrong)
    }
  })

  it('are no mere noise: each kind of verdict and each shape is among them', () => {
    const seen = new Set<string>()
    for (let index = 0; index < 5000; index += 1) {
      const random = randomFrom(SEED + index)
      const body = roughBody(random, bodies)
      const verdict = classify(exchangeOf({ ...pick(random, cases), status: pick(random, statuses), body }))
      seen.add('reason' in verdict ? verdict.reason : verdict.kind)
      if ('error' in verdict) seen.add(verdict.error.shape)
    }
    const reasons = ['ok', 'failed', 'task-failed', 'task-cancelled', 'warning', 'partial', 'error-inside']
    const shapes = [
      'wrapped',
      'flat',
      'oauth',
      'string',
      'legacy',
      'issues',
      'bulk',
      'task',
      'item',
      'html',
      'text',
      'json',
    ]
    expect([...seen]).toEqual(expect.arrayContaining([...reasons, 'sign-in-prompt', ...shapes]))
  })
})
