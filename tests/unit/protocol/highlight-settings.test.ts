import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSnoozed, MAX_SNOOZED, makesCards, snooze, wake } from '../../../src/protocol/highlight-settings.ts'
import { readHighlightSettings } from '../../../src/protocol/schemas.ts'

const code = fc.record({ key: fc.string({ maxLength: 4 }), label: fc.string() })
const settings = fc.record({
  highlighting: fc.boolean(),
  snoozed: fc.uniqueArray(code, { selector: ({ key }) => key, maxLength: 8 }),
})

describe('codes without cards', () => {
  it('make none once they are snoozed, are in the list once, and make some again after they are woken', () => {
    fc.assert(
      fc.property(settings, code, (before, one) => {
        const asleep = snooze(before, one)
        expect(makesCards(asleep, one.key)).toBe(false)
        expect(asleep.snoozed.filter(({ key }) => key === one.key)).toEqual([one])
        const awake = wake(asleep, one.key)
        expect(isSnoozed(awake, one.key)).toBe(false)
        expect(makesCards(awake, one.key)).toBe(before.highlighting)
        expect(awake.snoozed).toEqual(before.snoozed.filter(({ key }) => key !== one.key))
      }),
    )
  })

  it('never become so many that what is stored can no longer be read', () => {
    const many = Array.from({ length: MAX_SNOOZED }, (_, n) => ({ key: `${n}`, label: '' }))
    const full = snooze({ highlighting: true, snoozed: many }, { key: 'newest', label: '' })
    expect(readHighlightSettings(full)).toEqual(full)
    expect(isSnoozed(full, 'newest')).toBe(true)
    expect(isSnoozed(full, '0')).toBe(false)
  })

  it('are read back from the store as they were, and nothing else is', () => {
    fc.assert(
      fc.property(settings, (some) => {
        expect(readHighlightSettings(some)).toEqual(some)
      }),
    )
    for (const odd of [undefined, {}, { highlighting: 'no', snoozed: [] }, { highlighting: true, snoozed: ['1006'] }])
      expect(readHighlightSettings(odd)).toBeUndefined()
  })
})
