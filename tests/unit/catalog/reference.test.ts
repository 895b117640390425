import { describe, expect, it } from 'vitest'
import { httpRows, omittedRows } from '../../../src/catalog/codes/http.ts'
import { platformRows } from '../../../src/catalog/codes/platform.ts'
import { entriesFor, referenceEntries } from '../../../src/catalog/reference.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const entries = referenceEntries(englishTexts)
const refsFor = (code: string) => entriesFor(code, englishTexts).map((entry) => entry.ref)

describe('the code reference', () => {
  it('has every platform code and every HTTP row', () => {
    const refs = entries.map((entry) => entry.ref)
    for (const { code } of platformRows) expect(refs).toContain(`platform/${code}`)
    for (const { key } of [...httpRows, ...omittedRows]) expect(refs).toContain(`http/${key}`)
  })

  it('can be linked to, code by code', () => {
    expect(new Set(entries.map((entry) => entry.ref)).size).toBe(entries.length)
    for (const { ref } of entries) expect(ref).toMatch(/^[\w-]+\/[\w.-]+$/)
  })

  it('keeps the codes of a family together', () => {
    const families = entries.map((entry) => entry.family)
    const starts = families.filter((family, index) => family !== families[index - 1])
    expect(starts).toEqual([...new Set(families)])
  })

  it('has words for all that an explanation says, and none that wait for a value', () => {
    for (const { ref, family, code, explanation } of entries) {
      const { title, happened, why, steps, whoText, retryText } = explanation
      const words = [family, code, title, happened, why, whoText, retryText, ...steps.map((step) => step.text)]
      for (const text of words) {
        expect(text.trim(), ref).toBeTruthy()
        expect(text, ref).not.toMatch(/\{\{|\$\d|“”|\( ?\)| {2}| [.,;:)]|method ,/)
      }
      expect(explanation.ref).toBe(ref)
    }
  })
})

describe('a bare code', () => {
  it.each([
    ['1006', ['platform/1006']],
    [' 1006 ', ['platform/1006']],
    ['1000', ['platform/1000', 'http/401-1000']],
    ['1037', ['platform/1037']],
    ['404', ['http/404']],
    ['504', ['http/504']],
    ['503', ['http/50x']],
    ['50x', ['http/50x']],
    ['201', ['http/20x']],
    ['499', []],
    ['4711', []],
    ['', []],
    ['__proto__', []],
    ['x'.repeat(1e6), []],
  ])('is looked up: %.20s', (code, refs) => {
    expect(refsFor(code)).toEqual(refs)
  })

  it('gives what the reference shows', () => {
    expect(entriesFor('1006', englishTexts)).toEqual(entries.filter((entry) => entry.ref === 'platform/1006'))
  })
})
