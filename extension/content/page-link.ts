import type { HookReport } from '../../src/observe/observation.ts'
import { type PageReport, REFUSED, type RefusedReports } from '../../src/protocol/page-messages.ts'

/**
 * Waits before a report is sent again, in ms. A background that is stopped with the report in hand never answers, and no
 * browser promises to tell; the next message wakes a new background. A report that arrives twice does no harm, because the
 * background knows reports by their call ids.
 */
export const RESEND_AFTER_MS = [1_000, 1_000, 2_000, 3_000, 5_000] as const

/** False when there is no background any more. */
function post(message: PageReport | RefusedReports, answered: (answer?: unknown) => void): boolean {
  try {
    chrome.runtime.sendMessage(message, answered)
    return true
  } catch {
    return false
  }
}

/**
 * Sends a report until the background answers that it stored or refused the report, at most as often as `RESEND_AFTER_MS`
 * lists. False when there is no background any more: the extension was updated or removed, and this script is left over.
 */
export function sendReport(report: HookReport, attempt = 0): boolean {
  const wait = RESEND_AFTER_MS[attempt]
  const resend = wait && setTimeout(() => sendReport(report, attempt + 1), wait)
  const sent = post({ type: 'hook-report', report }, (answer) => {
    // Chromium writes an error that nobody reads into the page's console.
    void chrome.runtime.lastError
    if (answer === true || answer === REFUSED) clearTimeout(resend)
  })
  if (!sent) clearTimeout(resend)
  return sent
}

/** Tells the background how many reports this frame held back. Sent once only: a lost number does no harm. */
export function tellRefused(count: number): void {
  post({ type: 'reports-refused', count }, () => void chrome.runtime.lastError)
}
