import { describe, expect, it } from 'vitest'
import { exportChoices } from '../../../src/panel/files/export-choices.ts'
import { row } from './rows-of.ts'

const [a, b, c] = [row('a'), row('b'), row('c')]
const all = [a, b, c]

describe('exportChoices', () => {
  it.each([
    ['nothing', undefined, [], [], []],
    ['all alone', undefined, all, all, [['all', 3]]],
    [
      'what the filter shows',
      undefined,
      [a, b],
      all,
      [
        ['shown', 2],
        ['all', 3],
      ],
    ],
    [
      'the selected one',
      b,
      all,
      all,
      [
        ['selected', 1],
        ['all', 3],
      ],
    ],
    [
      'each of the three',
      b,
      [a],
      all,
      [
        ['selected', 1],
        ['shown', 1],
        ['all', 3],
      ],
    ],
    ['no filter that hides everything', undefined, [], all, [['all', 3]]],
    ['one request once', a, [a], [a], [['all', 1]]],
  ])('offers %s', (_what, selected, shown, rows, expected) => {
    expect(exportChoices({ selected, shown, rows }).map((choice) => [choice.kind, choice.rows.length])).toEqual(
      expected,
    )
  })
})
