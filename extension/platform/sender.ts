import type { ReportPlace } from '../../src/observe/observation.ts'
import { browser, type Runtime } from './browser.ts'

/** The tab and frame that a content script of ours speaks from, or undefined when the sender is anything else. */
export function contentScriptPlace(
  sender: Runtime.MessageSender & { readonly origin?: string },
): ReportPlace | undefined {
  const tabId = sender.tab?.id
  if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId === undefined) return undefined
  const { frameId, origin, url = '' } = sender
  return { tabId, frameId, ...(origin !== undefined && !/^https?:/.test(url) ? { origin } : {}) }
}

/** True for a page of this extension (a content script shares our id, but never our address). */
export function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true
}
