import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, barOf } from '../../../src/panel/list/time-axis.ts'
import type { PanelRow } from '../../../src/panel/rows/panel-row.ts'
import { row } from './rows-of.ts'

const DAY = 86_400_000
const { endedAt: _, ...ended } = row('open', { startedAt: 150, state: 'running' }).exchange
const open: PanelRow = { ...row('open'), exchange: ended }
const rows = [row('first', { startedAt: 100, endedAt: 200 }), row('long', { startedAt: 120, endedAt: 300 }), open]

describe('the axis of the waterfall', () => {
  it('reaches from the first start to the last end', () => expect(axisOf(rows)).toEqual({ start: 100, end: 300 }))
  it('has a length for an empty list, too', () => expect(axisOf([])).toEqual({ start: 0, end: 1 }))
  it('leaves out what does not say when it was', () => {
    expect(axisOf([row('unknown', { startedAt: 0, endedAt: 5 }), ...rows])).toEqual({ start: 100, end: 300 })
    expect(axisOf([row('unknown', { startedAt: 0, endedAt: 5 })])).toEqual({ start: 0, end: 1 })
  })
  it('grows by few steps, none of which wastes a fifteenth', () => {
    const ends = Array.from(
      { length: 5000 },
      (_, i) => axisOf([row('a', { startedAt: DAY, endedAt: DAY + 1000 + i })]).end - DAY,
    )
    expect(new Set(ends).size).toBeLessThan(50)
    ends.forEach((end, i) => {
      expect(end).toBeGreaterThanOrEqual(1000 + i)
      expect(end).toBeLessThanOrEqual((1000 + i) * (1 + 1 / 15))
    })
  })
  it.each([
    ['first', { left: 0, width: 50 }],
    ['long', { left: 10, width: 90 }],
    ['open', { left: 25, width: 75 }],
  ])('puts the bar of %s', (id, bar) => {
    const found = rows.find((one) => one.id === id)
    expect(found && barOf(found.exchange, axisOf(rows))).toEqual(bar)
  })
  it('gives what ended unseen no length', () => {
    expect(barOf({ ...ended, state: 'unseen' }, axisOf(rows))).toEqual({ left: 25, width: 0 })
  })
  it('keeps every bar on it', () => {
    const time = fc.record({ startedAt: fc.nat(), length: fc.option(fc.nat(), { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 20 }), (times) => {
        const list = times.map(({ startedAt, length }, i) =>
          length === undefined
            ? { ...open, exchange: { ...ended, startedAt } }
            : row(`${i}`, { startedAt, endedAt: startedAt + length }),
        )
        for (const { exchange } of list) {
          const { left, width } = barOf(exchange, axisOf(list))
          expect(left).toBeGreaterThanOrEqual(0)
          expect(width).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(100.000001)
        }
      }),
    )
  })
})
