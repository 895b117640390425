import type { Recorder } from '../../../src/log/recorder.ts'
import { WORKERS } from '../../../src/observe/tab-key.ts'
import { browser } from '../../platform/browser.ts'

/** Whether the browser says of each request if it comes from a private window, or the extension sees none of them. */
async function mayKeepWorkerRequests(): Promise<boolean> {
  // Only Firefox has `getBrowserInfo`, and it names the private requests.
  if ('getBrowserInfo' in browser.runtime) return true
  return !(await browser.extension.isAllowedIncognitoAccess().catch(() => true))
}

/**
 * Keeps no requests of a site's workers where they might come from a private window. Such requests name no tab, so they
 * would outlive that window and show up in others. Never rejects.
 */
export async function keepPrivateWorkersOut(recorder: Pick<Recorder, 'closeTab'>): Promise<void> {
  if (!(await mayKeepWorkerRequests())) recorder.closeTab(WORKERS)
}
