import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME_LIMITS, fullAllowance, TAB_LIMITS, takeReport } from '../../../src/protocol/report-allowance.ts'
import { createReportGate, REMEMBERED_FRAMES } from '../../../src/protocol/report-gate.ts'

const tab1 = { tabId: 1, frameId: 0 }

/** How many of `count` reports of `bytes` bytes at one time are let in. */
const burst = (gate: ReturnType<typeof createReportGate>, count: number, at = 0, bytes = 100, place = tab1): number =>
  Array.from({ length: count }, () => gate.admit(place, bytes, at)).filter(Boolean).length

describe('a frame', () => {
  it('may report a burst, and then so many a second', () => {
    const gate = createReportGate()
    expect(burst(gate, 3_000)).toBe(FRAME_LIMITS.burst)
    expect(burst(gate, 3_000, 2_000)).toBe(2 * FRAME_LIMITS.perSecond)
    expect(burst(gate, 3_000, 3_600_000)).toBe(FRAME_LIMITS.burst)
  })

  it('may report so many bytes a minute, however few reports they are in', () => {
    const gate = createReportGate()
    expect(burst(gate, 100, 0, 100_000)).toBe(20)
    expect(burst(gate, 100, 30_000, 100_000)).toBe(10)
    expect(gate.admit(tab1, FRAME_LIMITS.bytesPerMinute + 1, 10_000_000)).toBe(false)
  })

  it('is not held to what another tab says', () => {
    const gate = createReportGate()
    burst(gate, 3_000)
    expect(gate.admit({ tabId: 2, frameId: 0 }, 100, 0)).toBe(true)
    gate.forget(1)
    expect(gate.admit(tab1, 100, 0)).toBe(true)
  })

  it('never gets more than its burst and its rate, whenever its reports come', () => {
    const reports = fc.array(fc.record({ wait: fc.nat(5_000), bytes: fc.nat(300_000) }), { maxLength: 400 })
    fc.assert(
      fc.property(reports, (all) => {
        let left = fullAllowance(0, FRAME_LIMITS)
        let at = 0
        let taken = 0
        let bytesTaken = 0
        for (const { wait, bytes } of all) {
          at += wait
          const rest = takeReport(left, { bytes, at }, FRAME_LIMITS)
          if (!rest) continue
          left = rest
          taken++
          bytesTaken += bytes
        }
        expect(taken).toBeLessThanOrEqual(FRAME_LIMITS.burst + (at / 1_000) * FRAME_LIMITS.perSecond + 1e-6)
        expect(bytesTaken).toBeLessThanOrEqual(FRAME_LIMITS.bytesPerMinute * (1 + at / 60_000) + 1e-3)
      }),
    )
  })

  it('loses nothing when the clock is set back', () => {
    const left = takeReport(fullAllowance(10_000, FRAME_LIMITS), { bytes: 1, at: 10_000 }, FRAME_LIMITS)
    expect(left && takeReport(left, { bytes: 1, at: 0 }, FRAME_LIMITS)?.reports).toBe(FRAME_LIMITS.burst - 2)
  })
})

describe('a tab', () => {
  it('does not get more by making more frames', () => {
    const gate = createReportGate()
    const frames = Array.from({ length: REMEMBERED_FRAMES * 3 }, (_, frameId) => ({ tabId: 1, frameId }))
    const admitted = frames.map((place) => burst(gate, 10, 0, 100, place))
    expect(admitted.reduce((a, b) => a + b, 0)).toBe(TAB_LIMITS.burst)
  })
})
