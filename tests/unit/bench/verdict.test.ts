import { describe, expect, it } from 'vitest'
import { judge } from '../../bench/finding.ts'
import { kB, median, ms, percent, quantile, spread } from '../../bench/numbers.ts'
import { readOptions } from '../../bench/options.ts'
import { table } from '../../bench/table.ts'

describe('the verdict on a measured number', () => {
  it.each([
    ['kept', 0.1, 0.1, 0],
    ['kept', 99, 100, 50],
    ['noise', 105, 100, 5],
    ['broken', 106, 100, 5],
    ['broken', 101, 100, 0],
    ['broken', Number.NaN, 100, 5],
  ] as const)('is "%s" for %d with a budget of %d and a noise of %d', (verdict, value, budget, noise) => {
    expect(judge(value, budget, noise)).toBe(verdict)
  })
})

describe('medians and spreads', () => {
  it('lie between neighbours in proportion, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([0, 10], 0.25)).toBe(2.5)
  })

  it('do not mind one outlier', () => {
    expect(median([10, 11, 12, 13, 900])).toBe(12)
    expect(spread([10, 11, 12, 13, 900])).toBe(1)
  })

  it('of nothing are no number, which no budget takes for kept', () => {
    expect(median([])).toBeNaN()
    expect(judge(median([]), 100)).toBe('broken')
  })
})

describe('the table', () => {
  it('shows numbers as people write them', () => {
    expect([ms(3.06), ms(1234.5), kB(7_960), percent(0.0421), percent(-0.02)]).toEqual([
      '3.1 ms',
      '1,235 ms',
      '8.0 kB',
      '+4.2 %',
      '−2.0 %',
    ])
  })

  it('has columns that stand under each other', () => {
    const finding = { what: 'size', measured: '12.5 kB', without: '', budget: '8 kB', verdict: 'broken' } as const
    const lines = table([finding]).trimEnd().split('\n')
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(lines[2]).toMatch(/^\| size \| 12\.5 kB {2}\| +\| 8 kB {3}\| BROKEN {2}\|$/)
  })
})

describe('the options', () => {
  const names = ['sizes', 'fetch']

  it('are all measures where nothing is said', () => {
    expect(readOptions([], names)).toEqual({ only: [], rounds: 7, requests: 20_000, help: false })
  })

  it('name measures by commas or by repeating', () => {
    expect(readOptions(['--only=sizes,fetch', '--rounds=3'], names)).toMatchObject({ only: names, rounds: 3 })
    expect(readOptions(['--only', 'sizes', '--only', 'fetch'], names).only).toEqual(names)
  })

  it.each([
    [['--only=speed'], 'There is no measure "speed". There are: sizes, fetch'],
    [['--rounds=0'], '--rounds takes a whole number from 1 on'],
    [['--requests=many'], '--requests takes a whole number from 1000 on'],
    [['--fast'], /--fast/],
  ] as const)('refuse %j', (args, message) => {
    expect(() => readOptions([...args], names)).toThrow(message)
  })
})
