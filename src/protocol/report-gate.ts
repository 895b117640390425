import { type BoundedMap, createBoundedMap } from '../base/bounded-map.ts'
import type { FramePlace } from '../observe/observation.ts'
import {
  type Allowance,
  FRAME_LIMITS,
  fullAllowance,
  type ReportLimits,
  TAB_LIMITS,
  takeReport,
} from './report-allowance.ts'

/** Frames of one tab that are remembered. A forgotten frame starts anew, and still shares its tab's allowance. */
export const REMEMBERED_FRAMES = 100

interface TabAllowance {
  all: Allowance
  readonly frames: BoundedMap<number, Allowance>
}

export interface ReportGateLimits {
  readonly frame: ReportLimits
  readonly tab: ReportLimits
}

/** Lets reports in as long as neither their frame nor their tab is over its limits. The caller gives the time. */
export function createReportGate({ frame, tab }: ReportGateLimits = { frame: FRAME_LIMITS, tab: TAB_LIMITS }) {
  const tabs = new Map<number, TabAllowance>()
  return {
    /** Whether a report of `bytes` bytes that came at `at` (ms) may be taken. A refused one costs nothing. */
    admit: ({ tabId, frameId }: FramePlace, bytes: number, at: number): boolean => {
      const known = tabs.get(tabId) ?? { all: fullAllowance(at, tab), frames: createBoundedMap(REMEMBERED_FRAMES) }
      tabs.set(tabId, known)
      const all = takeReport(known.all, { bytes, at }, tab)
      const own = takeReport(known.frames.get(frameId) ?? fullAllowance(at, frame), { bytes, at }, frame)
      if (!all || !own) return false
      known.all = all
      known.frames.set(frameId, own)
      return true
    },
    forget: (tabId: number): void => void tabs.delete(tabId),
  }
}
