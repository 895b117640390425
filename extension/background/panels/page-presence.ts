import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { PING } from '../../../src/protocol/page-messages.ts'
import { browser } from '../../platform/browser.ts'

/**
 * Whether the tab's page was there before our scripts were, so that nothing reports its bodies and causes. False for a
 * page that is still loading, and for a page that is no console. Never rejects.
 */
export async function isPageUnhooked(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  if (tab?.status !== 'complete' || tab.url === undefined || !URL.canParse(tab.url)) return false
  if (!isConsoleHost(new URL(tab.url).hostname)) return false
  const answer: unknown = await browser.tabs.sendMessage(tabId, PING, { frameId: 0 }).catch(() => undefined)
  return answer !== true
}
