import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../../../src/panel/filter/nearest.ts'
import { suggest } from '../../../../src/panel/filter/suggest.ts'
import { termNames } from '../../../../src/panel/filter/terms.ts'
import { LIST, read, texts } from './list.ts'

/** What is offered where `|` stands. */
const offered = (marked: string): readonly string[] =>
  suggest(marked.replace('|', ''), marked.indexOf('|'), LIST, texts)?.options ?? []

describe('suggest', () => {
  it.each([
    ['s|', ['status:', 'service:', 'slower-than:']],
    ['-ME|', ['method:']],
    ['delete er|', ['error-domain:']],
    ['status|', []],
    ['|', []],
    ['|status', []],
    ['st|at', []],
    ['"s|', []],
    ['statu:|', []],
    ['tenant:|', []],
    ['/status/|', []],
    ['method:|', ['method:GET ', 'method:DELETE ', 'method:POST ']],
    ['method:p|', ['method:POST ']],
    ['method:POST|', []],
    ['-status-code:5| users', ['status:503 ']],
    ['who:|', ['who:you ', 'who:administrator ']],
    ['is:|', ['is:duplicate ', 'is:failed ', 'is:from-cache ', 'is:notice ', 'is:running ']],
    ['code:|', ['code:1006 ', 'code:serviceUnavailable ']],
    ['service:acc|', ['service:"Account server" ']],
    ['service:"acc|', ['service:"Account server" ']],
  ])('%s', (marked, options) => expect(offered(marked)).toEqual(options))

  it('offers only what can be read, in the place of what was typed', () => {
    const texted = fc.array(fc.constantFrom(...termNames, ':', ' ', '-', '"', 'a', '4', '>='), { maxLength: 6 })
    fc.assert(
      fc.property(texted, fc.nat(40), (pieces, caret) => {
        const text = pieces.join('')
        const found = suggest(text, caret, LIST, texts)
        for (const option of found?.options ?? []) {
          const next = text.slice(0, found?.from) + option + text.slice(found?.to)
          const own = read(next).wrongs.filter((wrong) => wrong.text === option.trim())
          expect(own.filter(() => !option.endsWith(':'))).toEqual([])
        }
      }),
    )
  })
})

describe('nearest', () => {
  it.each([
    ['statu', 'status'],
    ['stauts', 'status'],
    ['err', 'error-domain'],
    ['domian', 'domain'],
    ['slower', 'slower-than'],
    ['x', undefined],
    ['colour', undefined],
    ['of', undefined],
  ])('takes %s for %s', (written, meant) => expect(nearest(written, termNames)).toBe(meant))
})
