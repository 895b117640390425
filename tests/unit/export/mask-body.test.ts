import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../../../src/export/mask.ts'
import { maskBody } from '../../../src/export/mask-body.ts'

const masker = createMasker()
const nothing = { mask: (plain: string) => plain, person: (value: string) => value }

describe('maskBody', () => {
  it.each([
    ['{"id":123456789}', '{"id":"…89"}'],
    ['{"a\\n123456789":1}', '{"a\\n…89":1}'],
    ['{"4410278":"\\u006d@example.com"}', '{"…78":"<mail address>"}'],
    ['{"id":-123456789,"x":1.123456789}', '{"id":-123456789,"x":1.123456789}'],
    ['{"cut":"\\u006d@example.com","x":"y', '{"cut":"<mail address>","x":"y'],
    ['{"cut":123456789', '{"cut":…89'],
    ['id 123456789', 'id …89'],
    [
      '{"login":"tanaka","contact":{"firstname" : "A \\"B\\"","Last_Name":"","phone":null},"name":"Ōsaka"}',
      '{"login":"<personal data>","contact":{"firstname" : "<personal data>","Last_Name":"","phone":null},"name":"Ōsaka"}',
    ],
    ['{"a":1,"lastname":"Tana', '{"a":1,"lastname":"<personal data>"'],
    ['{"a":1,"lastname":"Tana\\', '{"a":1,"lastname":"<personal data>"'],
  ])('makes of %j', (text, masked) => {
    expect(maskBody(text, masker)).toBe(masked)
  })

  it('leaves JSON valid', () => {
    fc.assert(fc.property(fc.json(), (text) => void JSON.parse(maskBody(text, masker))))
  })

  it('takes no more than a moment for long bodies', () => {
    for (const piece of ['"login":"', '"login":"\\', '"login" : ', '\\'])
      expect(maskBody(`{${piece.repeat(100_000)}`, nothing)).not.toBe('')
    for (const piece of ['a', '\\"', '\\u0041', '1']) {
      const text = JSON.stringify({ [piece]: piece.repeat(1_000_000) })
      expect(maskBody(text, nothing)).toBe(text)
    }
  })
})
