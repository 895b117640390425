import type { HookReport } from '../../src/observe/observation.ts'
import { type PageReport, REFUSED, type RefusedReports } from '../../src/protocol/page-messages.ts'

/**
 * Waits before a report is sent again, in ms. A background that is stopped with the report in hand never says that it
 * stored it, and no browser promises to say that it never will; the next message wakes a new one. The background knows a
 * report by its call id, so twice does no harm.
 */
export const RESEND_AFTER_MS = [1_000, 1_000, 2_000, 3_000, 5_000] as const

/** False when there is no background any more. Never throws. */
function post(message: PageReport | RefusedReports, answered: (answer?: unknown) => void): boolean {
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
export function sendReport(report: HookReport, attempt = 0): boolean {
  const wait = RESEND_AFTER_MS[attempt]
  const again = wait && setTimeout(() => sendReport(report, attempt + 1), wait)
  const sent = post({ type: 'hook-report', report }, (answer) => {
    // Read, or Chromium writes it into the page's console.
    void chrome.runtime.lastError
    if (answer === true || answer === REFUSED) clearTimeout(again)
  })
  if (!sent) clearTimeout(again)
  return sent
}

/** Tells the background how many reports this frame held back. Lost with the background: a number is not worth more. */
export function tellRefused(count: number): void {
  post({ type: 'reports-refused', count }, () => void chrome.runtime.lastError)
}
