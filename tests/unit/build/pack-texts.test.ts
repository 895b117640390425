import { describe, expect, it } from 'vitest'
import { packTexts } from '../../../scripts/tidy-build.ts'
import { packedKey } from '../../../src/base/packed-key.ts'

const text = (message: string) => ({ message })

describe('texts packed by the build', () => {
  it('are found by the name that the extension looks up', () => {
    const packed = packTexts({ card_dismiss: text('Dismiss'), card_more: text('and $1 more') }, '{}')
    expect(packed[packedKey('card_dismiss')]).toEqual(text('Dismiss'))
    expect(packed[packedKey('card_more')]).toEqual(text('and $1 more'))
    expect(Object.keys(packed)).toHaveLength(2)
  })

  it('keep the names that the manifest spells out', () => {
    const packed = packTexts({ app_name: text('Console Lens') }, '{"name":"__MSG_app_name__"}')
    expect(packed.app_name).toEqual(text('Console Lens'))
    expect(packed[packedKey('app_name')]).toEqual(text('Console Lens'))
  })

  it('may not share a name', () => {
    expect(packedKey('Aa')).toBe(packedKey('BB'))
    expect(() => packTexts({ Aa: text('a'), BB: text('b') }, '{}')).toThrow('BB')
  })
})
