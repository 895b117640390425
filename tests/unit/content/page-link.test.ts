import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RESEND_AFTER_MS, sendReport, tellRefused } from '../../../extension/content/page-link.ts'
import { createReportLimit } from '../../../extension/content/report-limit.ts'
import { FRAME_LIMITS } from '../../../src/protocol/report-allowance.ts'
import { hookReport } from '../observations.ts'

const { source: _s, phase: _p, tabId: _t, frameId: _f, ...report } = hookReport()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** In place of an answer: the background went away, and the browser never says so. */
const SILENCE = Symbol('silence')

/** A runtime that gives `answer` to everything; gives what it was sent. */
const fakeRuntime = (answer: unknown) => {
  const sent: unknown[] = []
  const sendMessage = (message: unknown, callback?: (answer: unknown) => void) => {
    sent.push(message)
    if (answer !== SILENCE) callback?.(answer)
    return Promise.resolve()
  }
  vi.stubGlobal('chrome', { runtime: { sendMessage } })
  return sent
}

describe('a report', () => {
  it.each([
    ['stored', true, 1],
    ['refused', 'refused', 1],
    ['answered by nobody', undefined, 1 + RESEND_AFTER_MS.length],
    ['never answered', SILENCE, 1 + RESEND_AFTER_MS.length],
  ])('that is %s is sent so many times', (_, answer, times) => {
    const sent = fakeRuntime(answer)
    expect(sendReport(report)).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(sent).toHaveLength(times)
  })
})

describe('a frame that fails too much', () => {
  it('holds back what is over the limits, and tells the number once a second', () => {
    const sent = fakeRuntime(true)
    const limit = createReportLimit(tellRefused)
    const admitted = Array.from({ length: 3_000 }, () => limit.admit(report)).filter(Boolean)
    expect(admitted).toHaveLength(FRAME_LIMITS.burst)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(sent).toEqual([{ type: 'reports-refused', count: 3_000 - FRAME_LIMITS.burst }])
    expect(limit.admit(report)).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(sent).toHaveLength(1)
  })

  it('goes quiet with the extension', () => {
    vi.stubGlobal('chrome', {
      runtime: {
        sendMessage: () => {
          throw new Error('Extension context invalidated.')
        },
      },
    })
    expect(() => tellRefused(3)).not.toThrow()
    expect(sendReport(report)).toBe(false)
  })
})
