import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import { errorOf, type Verdict } from '../../../src/classify/verdict.ts'
import { type BodyCase, exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { failures } from '../../fixtures/bodies/failures.ts'
import { innerFailures } from '../../fixtures/bodies/inner-failures.ts'
import { ordinaryData } from '../../fixtures/bodies/ordinary.ts'
import { roughFailures } from '../../fixtures/bodies/rough-failures.ts'
import { successes } from '../../fixtures/bodies/successes.ts'

const everything: readonly BodyCase[] = [...failures, ...innerFailures, ...roughFailures, ...successes, ...ordinaryData]

/** What a verdict has of the fields that the case names. */
function told(verdict: Verdict, names: readonly string[]): object {
  const error: Readonly<Record<string, unknown>> = { ...errorOf(verdict) }
  const picked = names.map((name) => [name, name === 'context' ? { ...errorOf(verdict)?.context } : error[name]])
  return {
    kind: verdict.kind,
    reason: 'reason' in verdict ? verdict.reason : undefined,
    parts: 'parts' in verdict ? verdict.parts : undefined,
    error: Object.fromEntries(picked),
  }
}

describe('the bodies that the services answer with', () => {
  it.each(everything.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { kind, reason, parts, error = {} } = one
    expect(told(classify(exchangeOf(one)), Object.keys(error))).toEqual({ kind, reason, parts, error })
  })

  it.each(['S1', 'S1f', 'S1s', 'S2', 'S3', 'S4', 'S4b', 'S5', 'S6', 'S7a', 'S7b', 'S7c', 'S7d', 'S7e', 'S8', 'S9'])(
    'have one at least of the shape %s',
    (shape) => {
      expect(everything.filter(({ name }) => name.startsWith(`${shape}:`))).not.toEqual([])
    },
  )

  it('are all told apart by their names', () => {
    expect(new Set(everything.map(({ name }) => name)).size).toBe(everything.length)
  })
})
