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
    [
      '{"info":"{\\"firstname\\":\\"Jane\\",\\"n\\":1}"}',
      '{"info":"{\\"firstname\\":\\"<personal data>\\",\\"n\\":1}"}',
    ],
    ['{"cut":"said \\"to jane@example.com', '{"cut":"said \\"to <mail address>"'],
    ['{"cut":"jane@example.com \\u00', '{"cut":"<mail address> \\u00'],
    [
      '{"given_name":"J","family_name":"D","phone_number":"1","country":"X","postal-code":"7"}',
      '{"given_name":"<personal data>","family_name":"<personal data>","phone_number":"<personal data>","country":"<personal data>","postal-code":"<personal data>"}',
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
      expect(maskBody(text.slice(0, -2), nothing)).toBe(text.slice(0, -2))
    }
  })
})
