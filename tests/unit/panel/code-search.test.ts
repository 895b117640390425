import { describe, expect, it } from 'vitest'
import { type ReferenceEntry, referenceEntries } from '../../../src/catalog/reference.ts'
import { bestMatch, byFamily, searchCodes } from '../../../src/panel/reference/find-codes.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const all = referenceEntries(englishTexts)
const [first] = all
if (!first) throw new Error('the reference is empty')
const named = (code: string, family = 'Agents'): ReferenceEntry => ({ ...first, code, family, ref: `x/${code}` })
const codes = (entries: readonly ReferenceEntry[]) => entries.map(({ code }) => code)

describe('searching the codes', () => {
  it('gives the very same list where nothing is asked for', () => {
    for (const text of ['', '  ']) expect(searchCodes(all, text)).toEqual({ named: all, told: [] })
  })

  it('wants every word, whatever its case, and tells names from explanations', () => {
    expect(codes(searchCodes(all, 'platform QUOTA').named)).toEqual(['1022', '1030'])
    const found = searchCodes(all, 'offering version')
    expect([codes(found.named).includes('426'), codes(found.told).includes('426')]).toEqual([false, true])
    expect(codes(searchCodes(all, 'platform/1006 delete').named)).toEqual(['1006'])
    expect(searchCodes(all, 'quota no-such-word')).toEqual({ named: [], told: [] })
  })

  it('finds a code however it is spelt', () => {
    const list = [named('AGENT_NOT_FOUND'), named('NotFoundError'), named('BadRequest')]
    expect(codes(searchCodes(list, 'notfound').named)).toEqual(['AGENT_NOT_FOUND', 'NotFoundError'])
    expect(codes(searchCodes(list, 'agentNotFoundError').named)).toEqual(['AGENT_NOT_FOUND'])
    expect(codes(searchCodes(list, 'BAD_REQUEST').named)).toEqual(['BadRequest'])
  })

  it('means the very code where there is one, else the first that was found', () => {
    const list = [named('AGENT_NOT_FOUND'), named('NotFoundError')]
    expect(bestMatch(list, ' not_found ')?.code).toBe('NotFoundError')
    expect(bestMatch(list, 'found')?.code).toBe('AGENT_NOT_FOUND')
    expect(bestMatch([], 'x')).toBeUndefined()
  })

  it('groups by family, each where it first appears', () => {
    const groups = byFamily([named('a', 'B'), named('b', 'A'), named('c', 'B')])
    expect(groups.map(({ family, entries }) => [family, codes(entries)])).toEqual([
      ['B', ['a', 'c']],
      ['A', ['b']],
    ])
  })
})
