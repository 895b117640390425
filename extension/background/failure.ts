import { explain } from '../../src/catalog/explain.ts'
import type { Explanation } from '../../src/catalog/explanation.ts'
import type { History } from '../../src/catalog/history.ts'
import { classify } from '../../src/classify/classify.ts'
import type { Verdict } from '../../src/classify/verdict.ts'
import type { Exchange } from '../../src/correlate/exchange.ts'
import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import { browser } from '../platform/browser.ts'
import { texts } from '../platform/texts.ts'

export type FailedVerdict = Extract<Verdict, { kind: 'failed' }>

/** A failure with what it means, in the language of the browser. */
export interface Failure {
  readonly exchange: Exchange
  readonly verdict: FailedVerdict
  readonly explanation: Explanation
}

/** The exchange as a failure; undefined where it is none. */
export const failureOf = (exchange: Exchange, history: History): Failure | undefined => {
  const verdict = classify(exchange)
  const explanation = verdict.kind === 'failed' ? explain(verdict, exchange, texts, history) : undefined
  return verdict.kind === 'failed' && explanation ? { exchange, verdict, explanation } : undefined
}

const TOP = 0

/** The address that the tab shows, if that is a console. */
export const consoleIn = async (tabId: number): Promise<string | undefined> => {
  const { url } = await browser.tabs.get(tabId)
  return url !== undefined && isConsoleHost(new URL(url).hostname) ? url : undefined
}

const originOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).origin : '')

/** Whether the page at `page` may read the exchange's texts: another origin's must stay out of its open shadow roots. */
export const isOwn = ({ frameId, initiator }: Exchange, page: string): boolean =>
  frameId === TOP || originOf(initiator) === originOf(page)
