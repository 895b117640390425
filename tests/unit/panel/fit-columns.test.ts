import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, MAIN_COLUMN } from '../../../src/panel/layout/columns.ts'
import { hiddenColumns } from '../../../src/panel/list/fit-columns.ts'

const usual = { widths: {}, hidden: [] }

describe('hiddenColumns', () => {
  it.each([
    [240, 'method code meaning time duration waterfall'],
    [320, 'method code time duration waterfall'],
    [400, 'method time duration waterfall'],
    [500, 'time duration waterfall'],
    [700, 'duration waterfall'],
    [742, 'duration'],
    [900, ''],
    [2000, ''],
  ])('of a list of %i pixels: %s', (width, hidden) => expect(hiddenColumns(width, usual).join(' ')).toBe(hidden))

  it('gives the room of a column that was hidden to others', () =>
    expect(hiddenColumns(320, { widths: {}, hidden: ['meaning'] })).not.toContain('code'))
  it('lets wide columns push others out only where the request would be too narrow', () => {
    expect(hiddenColumns(1000, { widths: { meaning: 420 }, hidden: [] })).toEqual(['duration'])
    expect(hiddenColumns(2000, { widths: { meaning: 800 }, hidden: [] })).toEqual([])
  })
  it('hides what was chosen, never the request nor by itself the status', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.subarray(COLUMNS.filter((column) => column !== MAIN_COLUMN)),
        fc.dictionary(fc.constantFrom(...COLUMNS), fc.integer({ min: 40, max: 800 })),
        (width, hidden, widths) => {
          const found = hiddenColumns(width, { widths, hidden })
          expect(found).toEqual(expect.arrayContaining(hidden))
          expect(found).not.toContain(MAIN_COLUMN)
          expect(found.includes('status')).toBe(hidden.includes('status'))
        },
      ),
    ))
})
