import { classify } from '../../src/classify/classify.ts'
import type { Exchange } from '../../src/correlate/exchange.ts'
import type { Recorder } from '../../src/log/recorder.ts'
import { browser } from '../platform/browser.ts'

const FAILURE_COLOUR = '#b3261e'

/** A tab's badge is counted once in so many ms: each count reads all rows, and no eye on the toolbar is quicker. */
const BADGE_MS = 100

/** How many of the exchanges failed that started at or after `since` (epoch ms). */
export function countFailures(exchanges: readonly Exchange[], since: number): number {
  return exchanges.filter((exchange) => exchange.startedAt >= since && classify(exchange).kind === 'failed').length
}

/** Shows the number of failures on the toolbar icon for one tab; none for 0. A tab that has gone is no error. */
async function showBadge(tabId: number, failures: number): Promise<void> {
  const text = failures === 0 ? '' : failures > 999 ? '999+' : String(failures)
  await browser.action.setBadgeBackgroundColor({ tabId, color: FAILURE_COLOUR }).catch(() => {})
  await browser.action.setBadgeText({ tabId, text }).catch(() => {})
}

/** The toolbar icon's number: the failures of each tab's page. */
export function createBadge(recorder: Pick<Recorder, 'since' | 'meta'>) {
  const due = new Set<number>()
  return {
    /** Rows of the tab changed: its badge follows soon. */
    changed: (tabId: number): void => {
      if (due.has(tabId)) return
      due.add(tabId)
      setTimeout(() => {
        due.delete(tabId)
        const exchanges = recorder.since(tabId, 0).rows.map((row) => row.exchange)
        void showBadge(tabId, countFailures(exchanges, recorder.meta(tabId).navigatedAt))
      }, BADGE_MS)
    },
  }
}
