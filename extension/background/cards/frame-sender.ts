import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import highlightFile from '../../content/highlight.iife.ts?iife'
import { browser } from '../../platform/browser.ts'

/** Tells the highlight script of one frame, if there is one. Rejects where nobody listens. */
export function tell(tabId: number, frameId: number, command: HighlightCommand): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, command, { frameId })
}

/** The same, but injects the script there first if it does not answer. */
export async function show(tabId: number, frameId: number, command: HighlightCommand): Promise<void> {
  if ((await tell(tabId, frameId, command).catch(() => undefined)) === true) return
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [highlightFile] })
  await tell(tabId, frameId, command)
}
