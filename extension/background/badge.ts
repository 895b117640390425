import { browser } from '../platform/browser.ts'

const FAILURE_COLOUR = '#b3261e'

/** Shows the number of failures on the toolbar icon for one tab; none for 0. A tab that has gone is no error. */
export async function showBadge(tabId: number, failures: number): Promise<void> {
  const text = failures === 0 ? '' : failures > 999 ? '999+' : String(failures)
  await browser.action.setBadgeBackgroundColor({ tabId, color: FAILURE_COLOUR }).catch(() => {})
  await browser.action.setBadgeText({ tabId, text }).catch(() => {})
}
