import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import type { Verdict } from '../../../src/classify/verdict.ts'
import { type BodyCase, exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { failures } from '../../fixtures/bodies/failures.ts'
import { roughFailures } from '../../fixtures/bodies/rough-failures.ts'

const everything: readonly BodyCase[] = [...failures, ...roughFailures]

/** What a verdict has of the fields that the case names. */
function told(verdict: Verdict, names: readonly string[]): object {
  const found = 'error' in verdict ? verdict.error : undefined
  const error: Readonly<Record<string, unknown>> = { ...found }
  const picked = names.map((name) => [name, name === 'context' ? { ...found?.context } : error[name]])
  return {
    kind: verdict.kind,
    error: Object.fromEntries(picked),
  }
}

describe('the bodies that the services answer with', () => {
  it.each(everything.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { kind, error = {} } = one
    expect(told(classify(exchangeOf(one)), Object.keys(error))).toEqual({ kind, error })
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
