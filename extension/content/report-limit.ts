import type { HookReport } from '../../src/observe/observation.ts'
import { FRAME_LIMITS, fullAllowance, takeReport } from '../../src/protocol/report-allowance.ts'

/** The number of refused reports is told at most once in this many ms. */
const TELL_MS = 1_000

/**
 * Holds back reports over this frame's allowance, so that a flood costs the extension nothing beyond this frame. `tell` gets
 * the number of reports refused since its last call.
 */
export function createReportLimit(tell: (refused: number) => void) {
  let left = fullAllowance(Date.now(), FRAME_LIMITS)
  let refused = 0
  const refuse = (): void => {
    if (refused++ > 0) return
    setTimeout(() => {
      tell(refused)
      refused = 0
    }, TELL_MS)
  }
  return {
    /** Whether this report may be sent. */
    admit: (report: HookReport): boolean => {
      // Characters are near enough to bytes: the background counts again, exactly.
      const rest = takeReport(left, { bytes: JSON.stringify(report).length, at: Date.now() }, FRAME_LIMITS)
      if (rest) left = rest
      else refuse()
      return !!rest
    },
  }
}
