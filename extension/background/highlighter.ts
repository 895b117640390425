import { explain } from '../../src/catalog/explain.ts'
import { codeText, headline } from '../../src/catalog/headline.ts'
import { snoozeKey } from '../../src/catalog/snooze-key.ts'
import { classify } from '../../src/classify/classify.ts'
import type { Exchange } from '../../src/correlate/exchange.ts'
import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import type { HighlightCommand } from '../../src/protocol/page-messages.ts'
import highlightFile from '../content/highlight.iife.ts?iife'
import { browser } from '../platform/browser.ts'
import { texts } from '../platform/texts.ts'
import type { Wanted } from './wanted.ts'

/** A failure without a report from the hook waits this long for one, so that its card names the code at once. */
const WAIT_FOR_REPORT_MS = 100

const TOP = 0

/** Sends to the highlight script of one frame, and injects it there first if it does not answer. */
const send = async (tabId: number, frameId: number, command: HighlightCommand): Promise<void> => {
  const ask = (): Promise<unknown> => browser.tabs.sendMessage(tabId, command, { frameId })
  if ((await ask().catch(() => undefined)) === true) return
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [highlightFile] })
  await ask()
}

const originOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).origin : '')

const show = async (exchange: Exchange, { isCurrent, wanted }: HighlighterDeps): Promise<void> => {
  const verdict = classify(exchange)
  const explanation = explain(verdict, exchange, texts)
  if (verdict.kind !== 'failed' || !explanation) return
  const page = (await browser.tabs.get(exchange.tabId)).url
  if (page === undefined || !isConsoleHost(new URL(page).hostname) || !isCurrent(exchange)) return
  if (!(await wanted(snoozeKey(verdict, explanation)))) return
  const title = headline(verdict, explanation)
  const code = codeText(verdict)
  // Another origin's texts stay out of this page: it could read them from the open shadow root.
  const own = exchange.frameId === TOP || originOf(exchange.initiator) === originOf(page)
  const brief = [verdict.status, code].filter(Boolean).join(' · ')
  // Without a status nothing came from the server: the title is ours alone.
  const headlineHere = own || brief === '' ? title : brief
  const group = own ? `${exchange.method} ${exchange.finalUrl} ${title}` : headlineHere
  await send(exchange.tabId, TOP, {
    type: 'card',
    card: {
      id: exchange.id,
      headline: headlineHere,
      happened: own ? explanation.happened : '',
      steps: own ? explanation.steps.map((step) => step.text) : [],
      group,
    },
  })
  if (exchange.callId === undefined || !exchange.cause) return
  const chip = code || String(verdict.status ?? '')
  await send(exchange.tabId, exchange.frameId, {
    type: 'mark',
    callId: exchange.callId,
    chip,
    headline: title,
    group,
    id: exchange.id,
  })
}

export interface HighlighterDeps {
  /** Whether the page that it failed in is still the one that the tab shows: the next one has nothing to do with it. */
  readonly isCurrent: (exchange: Exchange) => boolean
  /** Whether the user wants to see this kind of failure on the page. Never rejects. */
  readonly wanted: Wanted
}

/** Failures whose cards are remembered, so that each is shown once; of older ones nothing more is expected. */
const MAX_SHOWN = 5_000

/**
 * Puts failures on the page where they happened. When more is learnt of one that is shown already (a busy page reports
 * late), its card is sent again under the same id, and takes the place of the first.
 */
export const createHighlighter = (deps: HighlighterDeps) => {
  /** What was known of each when it was shown. */
  const shown = new Map<string, string>()
  /** The newest that is known of those that wait for a report. */
  const waiting = new Map<string, Exchange>()

  const present = (exchange: Exchange): void => {
    waiting.delete(exchange.id)
    const known = knowledgeOf(exchange)
    if (shown.get(exchange.id) === known) return
    shown.set(exchange.id, known)
    for (const oldest of shown.keys()) {
      if (shown.size <= MAX_SHOWN) break
      shown.delete(oldest)
    }
    // The tab may have gone, or be a page that no extension may touch: then there is nothing to show it on.
    void show(exchange, deps).catch(() => {})
  }
  const presentWaiting = (id: string): void => {
    const exchange = waiting.get(id)
    if (exchange) present(exchange)
  }
  return {
    changed: (exchange: Exchange): void => {
      if (classify(exchange).kind !== 'failed') {
        // Its report may have shown that it is none, as with the sign-in's prompts.
        waiting.delete(exchange.id)
        return
      }
      if (exchange.callId !== undefined || shown.has(exchange.id)) {
        present(exchange)
        return
      }
      if (!waiting.has(exchange.id)) setTimeout(() => presentWaiting(exchange.id), WAIT_FOR_REPORT_MS)
      waiting.set(exchange.id, exchange)
    },
  }
}

const knowledgeOf = (exchange: Exchange): string =>
  [exchange.callId, exchange.status, exchange.error, codeText(classify(exchange))].join(' ')
