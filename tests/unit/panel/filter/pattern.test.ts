import { describe, expect, it } from 'vitest'
import { readPattern } from '../../../../src/panel/filter/pattern.ts'

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
    '(?<year>\\d{4})-',
  ])('runs %s', (source) => expect(readPattern(source)).toBeInstanceOf(RegExp))

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
    '.*a.*b.*c.*d',
  ])('is afraid of %s', (source) => expect(readPattern(source)).toBe('slow'))

  it.each(['(', '[', 'a**', '\\'])('cannot read %s', (source) => expect(readPattern(source)).toBe('unreadable'))
  it('does not start with a long one', () => expect(readPattern('a'.repeat(201))).toBe('long'))
})
