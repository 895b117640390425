import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES, phasesIn, phasesSum, timingsOf } from '../../../../src/observe/phases.ts'
import { barParts, phaseParts } from '../../../../src/panel/list/phase-parts.ts'
import { createPhaseTable } from '../../../../src/panel/list/phase-table.ts'

describe('the phases that a HAR entry tells of', () => {
  it.each([
    [
      'Chromium',
      { blocked: 2.5, dns: -1, ssl: -1, connect: -1, send: 0.4, wait: 80, receive: 1.1, _blocked_queueing: 2 },
      84,
      [2.5, -1, -1, -1, 0.4, 80, 1.1],
    ],
    [
      'Chromium, on a new connection',
      { blocked: 2, dns: 4, ssl: 20, connect: 30, send: 1, wait: 50, receive: 3 },
      90,
      [2, 4, 30, 20, 1, 50, 3],
    ],
    [
      'Firefox, where 0 says that there was none',
      { blocked: 0, dns: 0, connect: 0, ssl: 0, send: 0, wait: 80, receive: 4 },
      84,
      [-1, -1, -1, -1, 0, 80, 4],
    ],
    [
      'Firefox, which counts TLS beside connecting',
      { blocked: 1, dns: 2, connect: 10, ssl: 20, send: 0, wait: 50, receive: 3 },
      86,
      [1, 2, 30, 20, 0, 50, 3],
    ],
    [
      'a call that was blocked to its end',
      { blocked: 20, send: 0, wait: 0, receive: 0 },
      20,
      [20, -1, -1, -1, 0, 0, 0],
    ],
  ])('are read as %s writes them', (_, timings, time, phases) => {
    expect(phasesIn(timings, time)).toEqual(phases)
  })

  it.each([
    ['nothing', undefined],
    ['a wait alone, as of who knows no phases', { blocked: -1, dns: -1, connect: -1, send: 0, wait: 84, receive: 0 }],
    ['words', { wait: '80', receive: 'soon' }],
    ['what is no number', { wait: Number.NaN, receive: Number.POSITIVE_INFINITY }],
  ])('are not known of %s', (_, timings) => expect(phasesIn(timings, 84)).toBeUndefined())

  it('are known of a wait alone where it was measured', () => {
    expect(phasesIn({ blocked: 0, send: 0, wait: 84, receive: 0 }, 84, true)).toEqual([-1, -1, -1, -1, 0, 84, 0])
    expect(phasesIn({ blocked: 0, send: 0, wait: 0, receive: 0 }, 0, true)).toBeUndefined()
  })

  it('never throw, and are never less than -1', () => {
    const value = fc.anything({ maxDepth: 1 })
    const timings = fc.oneof(value, fc.record(Object.fromEntries(PHASES.map((phase) => [phase, value]))))
    fc.assert(
      fc.property(timings, value, (told, time) => {
        for (const ms of Array.from(phasesIn(told, time) ?? [])) expect(ms).toBeGreaterThanOrEqual(-1)
      }),
    )
  })
})

const phases = fc
  .tuple(...PHASES.map(() => fc.oneof(fc.constant(-1), fc.float({ min: 0, max: 100_000, noNaN: true }))))
  .map(([b = 0, d = 0, c = 0, s = 0, ...rest]) => [b, d, c < 0 ? -1 : c, c < 0 ? -1 : Math.min(s, c), ...rest])

describe('phases written as HAR', () => {
  it('add up to the time, and are read again as they were, to a thousandth', () => {
    fc.assert(
      fc.property(phases, (told) => {
        const { time, timings } = timingsOf(told, 7)
        expect(time).toBe(phasesSum(PHASES.map((phase) => timings[phase])))
        for (const phase of ['send', 'wait', 'receive'] as const) expect(timings[phase]).toBeGreaterThanOrEqual(0)
        const again = phasesIn(timings, time)
        if (again)
          for (const [i, ms] of Array.from(again).entries())
            expect(Math.max(0, ms)).toBeCloseTo(Math.max(0, told[i] ?? 0), 2)
      }),
    )
  })
  it('are all one wait where nobody knows them', () => {
    expect(timingsOf(undefined, 84)).toEqual({
      ...{ time: 84, timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 84, receive: 0 } },
    })
  })
})

describe('phases as they are shown', () => {
  it('follow on each other, TLS beside connecting, and fill the time', () => {
    expect(phaseParts([2, 4, 30, 20, 1, 50, 3])).toEqual([
      { phase: 'blocked', tone: 'before', from: 0, ms: 2 },
      { phase: 'dns', tone: 'before', from: 2, ms: 4 },
      { phase: 'connect', tone: 'before', from: 6, ms: 10 },
      { phase: 'ssl', tone: 'before', from: 16, ms: 20 },
      { phase: 'send', tone: 'before', from: 36, ms: 1 },
      { phase: 'wait', tone: 'wait', from: 37, ms: 50 },
      { phase: 'receive', tone: 'receive', from: 87, ms: 3 },
    ])
    fc.assert(
      fc.property(phases, (told) => {
        const sum = phaseParts(told).reduce((all, { ms }) => all + ms, 0)
        expect(sum).toBeCloseTo(phasesSum(told), 3)
        if (phasesSum(told) === 0) return
        const { sent, answered } = barParts(told)
        expect([sent >= 0, sent <= answered + 1e-6, answered <= 100]).toEqual([true, true, true])
      }),
    )
  })
  it('are three parts of a bar', () => {
    expect(barParts([10, -1, -1, -1, 0, 60, 30])).toEqual({ sent: 10, answered: 70 })
  })
})

describe('the table of phases', () => {
  it('gives what was put, and nothing for what was not', () => {
    const table = createPhaseTable(100_000)
    table.put(1, [2.5, -1, -1, -1, 0, 80, 1])
    table.put(99_999, [0, -1, -1, -1, 0, 1, 2])
    expect([...Array.from(table.at(1) ?? [])]).toEqual([2.5, -1, -1, -1, 0, 80, 1])
    expect(Array.from(table.at(99_999) ?? []).at(-1)).toBe(2)
    for (const index of [0, 2, -1, 5_000, 1_000_000, Number.NaN]) expect(table.at(index)).toBeUndefined()
  })
  it('lets the oldest go, and holds as many as it should', () => {
    const table = createPhaseTable(10_000)
    for (let i = 0; i < 30_000; i += 1) table.put(i, [1, -1, -1, -1, 0, 1, 1])
    expect(table.at(15_000)).toBeUndefined()
    expect(table.at(20_000)).toBeDefined()
    expect(table.at(29_999)).toBeDefined()
  })
})
