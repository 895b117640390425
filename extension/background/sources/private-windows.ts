import { browser } from '../../platform/browser.ts'

/**
 * Whether requests of a site's workers may be kept at all. They name no tab, so they would outlive a private window and
 * show up in others. Firefox says of each whether it is private; where that is not said, none may be kept once the user
 * has let the extension into private windows. Never rejects.
 */
export async function mayKeepWorkerRequests(): Promise<boolean> {
  if ('getBrowserInfo' in browser.runtime) return true
  return !(await browser.extension.isAllowedIncognitoAccess().catch(() => true))
}
