import type { HookReport } from '../../src/observe/observation.ts'
import { type PageReport, REFUSED, type RefusedReports } from '../../src/protocol/page-messages.ts'

/**
 * Waits before a report is sent again, in ms. A background that is stopped with the report in hand never says that it
 * stored it; the next message wakes a new one. The background knows a report by its call id, so twice does no harm.
 */
export const RESEND_AFTER_MS = [200, 1_000, 2_000, 3_000, 3_000] as const

/** False when there is no background any more. Never throws. */
const post = (message: PageReport | RefusedReports, answered: (answer?: unknown) => void): boolean => {
  try {
    chrome.runtime.sendMessage(message, answered)
    return true
  } catch {
    return false
  }
}

/**
 * Sends a report to the background until it says that it has it, or that it will not have it, at most as often as
 * `RESEND_AFTER_MS` lists. False when there is no background any more: the extension was updated or removed, and this
 * script is left over in the page. Never throws.
 */
export const sendReport = (report: HookReport, attempt = 0): boolean =>
  post({ type: 'hook-report', report }, (answer) => {
    // Without an error Chromium leaves it undefined, and Firefox null.
    const lost = chrome.runtime.lastError || (answer !== true && answer !== REFUSED)
    const wait = RESEND_AFTER_MS[attempt]
    if (lost && wait) setTimeout(() => sendReport(report, attempt + 1), wait)
  })

/** Tells the background how many reports this frame held back. Lost with the background: a number is not worth more. */
export const tellRefused = (count: number): void => {
  post({ type: 'reports-refused', count }, () => void chrome.runtime.lastError)
}
