import { originOf } from '../../../src/base/origin-of.ts'
import { explain } from '../../../src/catalog/explain.ts'
import type { Explanation } from '../../../src/catalog/explanation.ts'
import type { History } from '../../../src/catalog/history/history.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Verdict } from '../../../src/classify/verdict.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { browser } from '../../platform/browser.ts'
import { texts } from '../../platform/texts.ts'

export type FailedVerdict = Extract<Verdict, { kind: 'failed' }>

/** A failure with what it means, in the language of the browser. */
export interface Failure {
  readonly exchange: Exchange
  readonly verdict: FailedVerdict
  readonly explanation: Explanation
}

/** The exchange as a failure; undefined where it is none. */
export function failureOf(exchange: Exchange, history: History): Failure | undefined {
  const verdict = classify(exchange)
  const explanation = verdict.kind === 'failed' ? explain(verdict, exchange, texts, history) : undefined
  return verdict.kind === 'failed' && explanation ? { exchange, verdict, explanation } : undefined
}

const TOP = 0

/** The address that the tab shows, if that is a console. */
export async function consoleIn(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId)
  return url !== undefined && isConsoleHost(new URL(url).hostname) ? url : undefined
}

/**
 * Whether the browser may have kept the answer from the page: it is another origin's, and the page's own hook has not
 * read it. webRequest, Firefox' response filter and DevTools see such answers too. A call to the page's own origin that
 * was sent on elsewhere, to sign in above all, is not withheld, because the page must learn what that means.
 */
function isWithheld({ callId, error, finalUrl, kind, status, url }: Exchange, page: string): boolean {
  return (
    status !== undefined &&
    // A document that was sent on to the page's origin is the page.
    originOf(kind === 'document' ? finalUrl : url) !== originOf(page) &&
    (callId === undefined || error !== undefined)
  )
}

/** Whether the page at `page` may read the exchange's texts: another origin's stay out of the page's open shadow roots. */
export function mayPageRead(exchange: Exchange, page: string): boolean {
  return !isWithheld(exchange, page) && (exchange.frameId === TOP || originOf(exchange.initiator) === originOf(page))
}
