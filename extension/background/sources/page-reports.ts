import { sizeOf } from '../../../src/log/store.ts'
import type { FramePlace, HookObservation, ReportPlace } from '../../../src/observe/observation.ts'
import { REFUSED } from '../../../src/protocol/page-messages.ts'
import { createReportGate } from '../../../src/protocol/report-gate.ts'
import { isPageReport, readPageReport, readRefusedReports } from '../../../src/protocol/schemas.ts'

/** True: it is stored. `REFUSED`: it never will be. Without either word the content script sends it again. */
export type PageAnswer = true | typeof REFUSED

export interface PageReportsDeps {
  /** Settles when the report is stored. */
  readonly record: (report: HookObservation) => Promise<void>
  /** Settles when they are counted. */
  readonly refuse: (tabId: number, reports: number) => Promise<void>
  /** Epoch ms. */
  readonly now: () => number
}

/** What content scripts say: taken in a known shape only, and only so much of it per frame and tab. */
export function createPageReports({ record, refuse, now }: PageReportsDeps) {
  const gate = createReportGate()
  const refused = ({ tabId }: FramePlace, reports: number): Promise<void> => refuse(tabId, reports)
  return {
    /** `place` is the sender's, as the browser names it. Undefined for a message of another kind. */
    take: (message: unknown, place: ReportPlace): Promise<PageAnswer> | undefined => {
      const told = readRefusedReports(message)
      if (told) return refused(place, told.count).then(() => true)
      if (!isPageReport(message)) return undefined
      const report = readPageReport(message)?.report
      if (!report || !gate.admit(place, sizeOf(report), now())) return refused(place, 1).then(() => REFUSED)
      return record({ ...report, ...place, source: 'page-hook', phase: 'body' }).then(() => true)
    },
    forget: gate.forget,
  }
}
