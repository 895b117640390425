import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPattern } from '../../../../src/panel/filter/pattern.ts'
import { runs } from '../../../runs.ts'

describe('readPattern', () => {
  it.each([
    'tenants\\/\\d+',
    'https?:',
    '(?:get|post) ',
    '(foo|bar)?baz',
    '[*+]{2}',
    '\\(a+\\)',
    'a.*b.*c',
    '^\\d{3}$',
    '(?<year>\\d{4})-\\d{2}-\\d{2}',
    '(\\d{3}){4}',
    'https?:.*tenants.*delete',
  ])('runs %s', (source) => expect(readPattern(source)).toHaveProperty('expression'))

  it.each([
    '(a+)+',
    '(a|a)*b',
    '((a+)?)+',
    '(a*)*',
    '(?:a{1,9}){9}',
    'a*a*b',
    '\\w+\\d+x',
    '(a*)(a*)b',
    'a*\\ba*',
    '(?:x|a*)a*',
    '(a)\\1',
    'a?b?c?d',
    '.*a.*b.*c',
    'a?.a?.a?.a?.a?.',
    '(a?b){30}',
  ])('is afraid of %s', (source) => expect(readPattern(source)).toBe('slow'))

  it.each(['(', '[', 'a**', '\\'])('cannot read %s', (source) => expect(readPattern(source)).toBe('unreadable'))
  it('does not start with a long one', () => expect(readPattern('a'.repeat(201))).toBe('long'))

  it('takes a moment at most for any row', () => {
    const part = fc.constantFrom(
      'a',
      '.',
      '[^b]',
      '(',
      ')',
      '(?:',
      '|',
      '*',
      '+',
      '?',
      '{2,}',
      '{3}',
      '*?',
      '$',
      '\\b',
      'b',
    )
    const text = 'a'.repeat(20_000)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const pattern = readPattern(parts.join(''))
        if (typeof pattern === 'string') return
        const start = performance.now()
        pattern.expression.test(text.slice(0, pattern.sees))
        expect(performance.now() - start).toBeLessThan(2000)
      }),
      { numRuns: runs(300), seed: 7 },
    )
  })
})
