import type { History } from '../../../src/catalog/history/history.ts'
import { snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { Recorder } from '../../../src/log/recorder.ts'
import { BACKGROUND_TAB } from '../../../src/log/site-rows.ts'
import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import { browser } from '../../platform/browser.ts'
import { failureOf } from './failure.ts'
import type { Wanted } from './snoozed.ts'

/** Takes the cards and marks of these failures off the tab's page. Where there are none, nobody listens. */
export function putAway(tabId: number, ids: readonly string[], unwanted = false): void {
  const command: HighlightCommand = { type: 'dismiss', ids, unwanted }
  void browser.tabs.sendMessage(tabId, command).catch(() => {})
}

async function isUnwanted(exchange: Exchange, history: History, wanted: Wanted): Promise<boolean> {
  const failure = failureOf(exchange, history)
  return failure !== undefined && !(await wanted(snoozeKey(failure.verdict, failure.explanation)))
}

/** Takes away, in every tab, what is on the page and is no longer wanted there. */
export async function putAwayUnwanted(
  recorder: Recorder,
  historyOf: (tabId: number) => History,
  wanted: Wanted,
): Promise<void> {
  for (const tabId of recorder.tabs().filter((id) => id !== BACKGROUND_TAB)) {
    const { navigatedAt } = recorder.meta(tabId)
    const exchanges = recorder.since(tabId, 0).rows.map((row) => row.exchange)
    const ids: string[] = []
    for (const exchange of exchanges)
      if (exchange.startedAt >= navigatedAt && (await isUnwanted(exchange, historyOf(tabId), wanted)))
        ids.push(exchange.id)
    if (ids.length > 0) putAway(tabId, ids, true)
  }
}
