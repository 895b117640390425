import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchoredTop } from '../../../src/panel/list/anchored-top.ts'
import { ROW_HEIGHT } from '../../../src/panel/list/row-window.ts'
import { row } from './rows-of.ts'

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(`r${from + i}`))
const rows = numbered(0, 50)
const more = [...numbered(100, 103), ...rows]
const HEIGHT = 10 * ROW_HEIGHT
const px = (count: number) => count * ROW_HEIGHT

describe('anchoredTop', () => {
  it.each([
    ['the first row seen stays, cut as it is', px(20) + 5, '', px(23) + 5],
    ['a list that shows its top goes on showing it', 0, '', 0],
    ['a selected row that is seen stays', 0, 'r4', px(3)],
    ['a selected row that is not seen does not count', px(20), 'r4', px(23)],
    ['nor does one below', 0, 'r30', 0],
  ])('%s', (_name, top, selectedId, to) => {
    expect(anchoredTop({ rows, top, height: HEIGHT }, more, selectedId)).toBe(to)
  })

  it('stays where it is when its row has gone', () => {
    expect(anchoredTop({ rows, top: px(20), height: HEIGHT }, numbered(0, 15), '')).toBe(px(20))
  })

  it('leaves the anchor where it was on the screen, wherever rows come in or change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: px(40) }), fc.shuffledSubarray(more, { minLength: 53 }), (top, next) => {
        const to = anchoredTop({ rows, top, height: HEIGHT }, next, '')
        const at = Math.floor(top / ROW_HEIGHT)
        const now = next.findIndex(({ id }) => id === rows[at]?.id)
        expect(px(now) - to).toBe(px(at) - top)
      }),
    )
  })
})
