import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { browser } from '../../platform/browser.ts'

function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => true)
}

async function showsAllowedConsole(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  if (tab?.url === undefined || !URL.canParse(tab.url)) return false
  // The popup is opened by a click that also lends us the tab: its address alone would not tell of a lasting access.
  const { hostname, origin } = new URL(tab.url)
  return isConsoleHost(hostname) && isAllowed(`${origin}/*`)
}

/**
 * The match patterns of the console's hosts that the user has taken back, or not yet granted. None while the tab shows
 * a console that is allowed, be it by a grant for that one site. Never rejects.
 */
export async function missingAccess(tabId: number): Promise<readonly string[]> {
  if (await showsAllowedConsole(tabId)) return []
  const patterns = browser.runtime.getManifest().host_permissions ?? []
  const allowed = await Promise.all(patterns.map(isAllowed))
  return patterns.filter((_, n) => !allowed[n])
}

/** Calls back whenever the user gave or took a permission; to be called synchronously when the background starts. */
export function watchAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
}
