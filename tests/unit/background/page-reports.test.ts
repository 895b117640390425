import { describe, expect, it } from 'vitest'
import { createPageReports } from '../../../extension/background/sources/page-reports.ts'
import type { HookObservation } from '../../../src/observe/observation.ts'
import { FRAME_LIMITS } from '../../../src/protocol/report-allowance.ts'
import { hookReport } from '../observations.ts'

const PLACE = { tabId: 5, frameId: 3 }
const { source: _s, phase: _p, tabId: _t, frameId: _f, ...report } = hookReport()
const message = { type: 'hook-report', report }

const start = () => {
  const recorded: HookObservation[] = []
  let refused = 0
  const reports = createPageReports({
    record: async (o) => void recorded.push(o),
    refuse: async (_, count) => {
      refused += count
    },
    now: () => 1_000,
  })
  return { reports, recorded, refused: () => refused }
}

describe('reports of a page', () => {
  it('are recorded under the sender’s place, whatever they say of their own', async () => {
    const { reports, recorded } = start()
    const forged = { ...message, report: { ...report, tabId: 99, frameId: 0 } }
    expect(await reports.take(forged, PLACE)).toBe(true)
    expect(recorded).toEqual([{ ...hookReport(), ...PLACE }])
  })

  it('are refused in so many words when they are malformed, so that they do not come again', async () => {
    const { reports, recorded, refused } = start()
    expect(await reports.take({ ...message, report: { ...report, status: 'x' } }, PLACE)).toBe('refused')
    expect([recorded.length, refused()]).toEqual([0, 1])
  })

  it('are refused over the limits, and counted', async () => {
    const { reports, recorded, refused } = start()
    const answers = await Promise.all(Array.from({ length: 3_000 }, () => reports.take(message, PLACE)))
    expect(answers.filter((answer) => answer === true)).toHaveLength(FRAME_LIMITS.burst)
    expect([recorded.length, refused()]).toEqual([FRAME_LIMITS.burst, 3_000 - FRAME_LIMITS.burst])
  })

  it('that the frame itself held back are counted too', async () => {
    const { reports, refused } = start()
    expect(await reports.take({ type: 'reports-refused', count: 70 }, PLACE)).toBe(true)
    expect(refused()).toBe(70)
    for (const count of [-1, 0.5, 1e9, '3'])
      expect(reports.take({ type: 'reports-refused', count }, PLACE)).toBeUndefined()
  })

  it('of another kind are somebody else’s', () => {
    const { reports, refused } = start()
    for (const other of [undefined, null, 'x', {}, { type: 'rows' }]) expect(reports.take(other, PLACE)).toBeUndefined()
    expect(refused()).toBe(0)
  })
})
