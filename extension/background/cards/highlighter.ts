import { createBoundedMap } from '../../../src/base/bounded-map.ts'
import type { History } from '../../../src/catalog/history/history.ts'
import { codeText } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { failureOf } from './failure.ts'
import { type ShowDeps, showFailure } from './show-failure.ts'

/** A failure without a report from the hook waits this long for one, so that its card names the code at once. */
const WAIT_FOR_REPORT_MS = 100

export interface HighlighterDeps extends ShowDeps {
  readonly historyOf: (tabId: number) => History
}

/** Failures whose cards are remembered, so that each is shown once; of older ones nothing more is expected. */
const MAX_SHOWN = 5_000

interface Shown {
  /** What was known of the failure when it was shown. */
  readonly known: string
  /** Settled when the card is on the page: what is learnt later must not be overtaken by it. */
  readonly done: Promise<void>
}

/** What a card says that may be learnt later: a changed one is sent again. */
function knowledgeOf(exchange: Exchange): string {
  return [exchange.callId, exchange.status, exchange.error, codeText(classify(exchange))].join(' ')
}

/**
 * Puts failures on the page where they happened. When more is learnt of a failure that is shown already (a busy page
 * reports late), its card is sent again under the same id, and takes the place of the first.
 */
export function createHighlighter(deps: HighlighterDeps) {
  /** By exchange id. */
  const shown = createBoundedMap<string, Shown>(MAX_SHOWN)
  /** The newest that is known of those failures that wait for a report. */
  const waiting = new Map<string, Exchange>()

  const present = (tabId: number, exchange: Exchange): void => {
    waiting.delete(exchange.id)
    const known = knowledgeOf(exchange)
    const before = shown.get(exchange.id)
    if (before?.known === known) return
    const failure = failureOf(exchange, deps.historyOf(tabId))
    const show = async (): Promise<void> => {
      await before?.done
      if (failure) await showFailure(tabId, failure, before !== undefined, deps)
    }
    // The tab may have gone, or be a page that no extension may touch: then there is nothing to show it on.
    shown.set(exchange.id, { known, done: show().catch(() => {}) })
  }
  const presentWaiting = (tabId: number, id: string): void => {
    const exchange = waiting.get(id)
    if (exchange) present(tabId, exchange)
  }
  const change = (tabId: number, exchange: Exchange): void => {
    if (classify(exchange).kind !== 'failed') {
      // A report may show that an exchange is no failure, as with the sign-in's prompts.
      waiting.delete(exchange.id)
      return
    }
    if (exchange.callId !== undefined || shown.has(exchange.id)) {
      present(tabId, exchange)
      return
    }
    if (!waiting.has(exchange.id)) setTimeout(() => presentWaiting(tabId, exchange.id), WAIT_FOR_REPORT_MS)
    waiting.set(exchange.id, exchange)
  }
  return {
    changed: (tabId: number, exchanges: readonly Exchange[]): void => {
      for (const exchange of exchanges) change(tabId, exchange)
    },
  }
}
