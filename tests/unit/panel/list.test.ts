import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowForKey } from '../../../src/panel/list/row-for-key.ts'
import { indicesIn, ROW_HEIGHT, SHORT_LIST, windowAt } from '../../../src/panel/list/row-window.ts'
import { row } from './rows-of.ts'

describe('the window of rows', () => {
  it('holds every visible row, in order and once, and the one with the focus', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(2_000),
        fc.nat(5_000),
        fc.integer({ min: -1, max: 5_000 }),
        (top, height, count, focused) => {
          const indices = indicesIn(windowAt(top, height), count, focused)
          const first = Math.floor(top / ROW_HEIGHT)
          const last = Math.min(count - 1, Math.floor((top + height) / ROW_HEIGHT))
          for (let i = first; i <= last; i++) expect(indices).toContain(i)
          if (focused >= 0 && focused < count) expect(indices).toContain(focused)
          expect(indices).toEqual([...new Set(indices)].toSorted((a, b) => a - b))
          expect(indices.every((i) => i >= 0 && i < count)).toBe(true)
        },
      ),
    )
  })

  it('stays small however long the list is', () => {
    expect(indicesIn(windowAt(50_000, 800), 100_000, 0).length).toBeLessThan(120)
  })

  it('holds a short list whole', () => {
    expect(indicesIn(windowAt(0, 300), SHORT_LIST, -1)).toHaveLength(SHORT_LIST)
  })
})

describe('rowForKey', () => {
  const rows = ['a', 'b', 'c'].map((id) => row(id))
  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'c', 'c'],
    ['ArrowDown', '', 'a'],
    ['ArrowDown', 'gone', 'a'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowUp', '', 'a'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
    ['x', 'a', undefined],
  ])('%s from "%s" leads to %s', (key, from, to) => expect(rowForKey(rows, from, key)?.id).toBe(to))

  it('leads nowhere in an empty list', () => expect(rowForKey([], '', 'ArrowDown')).toBeUndefined())
})
