import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { browser } from '../../platform/browser.ts'
import { isAllowed, missingHosts } from '../../platform/host-access.ts'

async function showsAllowedConsole(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  if (tab?.url === undefined || !URL.canParse(tab.url)) return false
  // The click that opens the popup lends us the tab: the tab's address alone would not tell of a lasting access.
  const { hostname, origin } = new URL(tab.url)
  return isConsoleHost(hostname) && isAllowed(`${origin}/*`)
}

/**
 * The match patterns of the console's hosts that the extension may not see. None while the tab shows a console that is
 * allowed, be it by a grant for that one site. Never rejects.
 */
export async function missingAccess(tabId: number): Promise<readonly string[]> {
  return (await showsAllowedConsole(tabId)) ? [] : missingHosts()
}
