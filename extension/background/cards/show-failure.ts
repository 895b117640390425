import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { texts } from '../../platform/texts.ts'
import { cardOf } from './card-of.ts'
import { dismiss } from './dismiss.ts'
import { consoleIn, type Failure, mayPageRead } from './failure.ts'
import { show } from './frame-sender.ts'
import type { IsSnoozed } from './snoozed.ts'

const TOP = 0

export interface ShowDeps {
  /** Whether the tab still shows the page in which the exchange failed: the next page has nothing to do with it. */
  readonly isCurrent: (tabId: number, exchange: Exchange) => boolean
  /** Whether the operation of the exchange has not succeeded since. */
  readonly stands: (tabId: number, exchange: Exchange) => boolean
  readonly isSnoozed: IsSnoozed
}

/**
 * Puts a failure on the page of the tab where it happened: its card, and the mark of its control. `again`: its card is
 * there already. Rejects where the tab has gone, or shows a page that no extension may touch.
 */
export async function showFailure(tabId: number, failure: Failure, again: boolean, deps: ShowDeps): Promise<void> {
  const { exchange, verdict, explanation } = failure
  const { frameId, callId, cause, id } = exchange
  if (await deps.isSnoozed(snoozeKey(verdict, explanation))) {
    // A late report may name a snoozed code where the first card named none.
    if (again) dismiss(tabId, [id], true)
    return
  }
  const page = await consoleIn(tabId)
  if (page === undefined || !deps.isCurrent(tabId, exchange)) return
  await show(tabId, TOP, { type: 'card', card: cardOf(failure, mayPageRead(exchange, page)) })
  if (callId === undefined || !cause || !deps.stands(tabId, exchange)) return
  const chip = codeText(verdict) || String(verdict.status ?? '')
  const title = headline(verdict, explanation)
  const sure = cause.how === 'exact'
  await show(tabId, frameId, {
    type: 'mark',
    callId,
    chip: sure ? chip : `${chip}?`,
    headline: sure ? title : texts('mark_probably', title),
    id,
  })
}
