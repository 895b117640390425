/** How much may be reported from one place. What is over it is refused and counted, never queued. */
export interface ReportLimits {
  /** Reports that may come all at once. */
  readonly burst: number
  readonly perSecond: number
  readonly bytesPerMinute: number
}

/** One frame's limits. A console whose calls fail more often than this is broken, or hostile. */
export const FRAME_LIMITS: ReportLimits = { burst: 200, perSecond: 20, bytesPerMinute: 2_000_000 }

/** The limits of all frames of a tab together: a page can make as many frames as it likes. */
export const TAB_LIMITS: ReportLimits = { burst: 400, perSecond: 40, bytesPerMinute: 4_000_000 }

/** What may still be reported. `at` is when that was so, in ms of any one clock. */
export interface Allowance {
  readonly reports: number
  readonly bytes: number
  readonly at: number
}

export function fullAllowance(at: number, limits: ReportLimits): Allowance {
  return {
    reports: limits.burst,
    bytes: limits.bytesPerMinute,
    at,
  }
}

/**
 * What is left after a report of `bytes` bytes at `at`, or undefined when it must be refused. What was used grows back
 * with time, up to the full allowance; a clock that was set back takes nothing away.
 */
export function takeReport(
  left: Allowance,
  { bytes, at }: { readonly bytes: number; readonly at: number },
  limits: ReportLimits,
): Allowance | undefined {
  const seconds = Math.max(0, at - left.at) / 1_000
  const reports = Math.min(limits.burst, left.reports + seconds * limits.perSecond) - 1
  const room = Math.min(limits.bytesPerMinute, left.bytes + (seconds / 60) * limits.bytesPerMinute) - bytes
  return reports < 0 || room < 0 ? undefined : { reports, bytes: room, at }
}
