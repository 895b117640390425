import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import { texts } from '../../platform/texts.ts'
import { cardOf } from './card-of.ts'
import { consoleIn, type Failure, isOwn } from './failure.ts'
import { show } from './frame-sender.ts'
import type { Wanted } from './snoozed.ts'

const TOP = 0

export interface ShowDeps {
  /** Whether the page that it failed in is still the one that the tab shows: the next one has nothing to do with it. */
  readonly isCurrent: (exchange: Failure['exchange']) => boolean
  /** Whether its operation has not succeeded since. */
  readonly stands: (exchange: Failure['exchange']) => boolean
  /** Whether the user wants to see this kind of failure on the page. Never rejects. */
  readonly wanted: Wanted
}

/**
 * Puts a failure on the page where it happened: its card, and the mark of its control. Rejects where the tab has
 * gone, or shows a page that no extension may touch.
 */
export async function showFailure(failure: Failure, { isCurrent, stands, wanted }: ShowDeps): Promise<void> {
  const { exchange, verdict, explanation } = failure
  const { tabId, frameId, callId, cause, id } = exchange
  if (!(await wanted(snoozeKey(verdict, explanation)))) return
  const page = await consoleIn(tabId)
  if (page === undefined || !isCurrent(exchange)) return
  await show(tabId, TOP, { type: 'card', card: cardOf(failure, isOwn(exchange, page)) })
  if (callId === undefined || !cause || !stands(exchange)) return
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
