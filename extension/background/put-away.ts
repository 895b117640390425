import { explain } from '../../src/catalog/explain.ts'
import { snoozeKey } from '../../src/catalog/snooze-key.ts'
import { classify } from '../../src/classify/classify.ts'
import type { Exchange } from '../../src/correlate/exchange.ts'
import type { Recorder } from '../../src/log/recorder.ts'
import { BACKGROUND_TAB } from '../../src/log/site-rows.ts'
import type { HighlightCommand } from '../../src/protocol/page-messages.ts'
import { browser } from '../platform/browser.ts'
import { texts } from '../platform/texts.ts'
import type { Wanted } from './wanted.ts'

/** Takes the cards and marks of these failures off the tab's page. Where there are none, nobody listens. */
export const putAway = (tabId: number, ids: readonly string[]): void => {
  const command: HighlightCommand = { type: 'dismiss', ids }
  void browser.tabs.sendMessage(tabId, command).catch(() => {})
}

const isUnwanted = async (exchange: Exchange, wanted: Wanted): Promise<boolean> => {
  const verdict = classify(exchange)
  const explanation = verdict.kind === 'failed' ? explain(verdict, exchange, texts) : undefined
  return explanation !== undefined && !(await wanted(snoozeKey(verdict, explanation)))
}

/** Takes away, in every tab, what is on the page and is no longer wanted there. */
export const putAwayUnwanted = async (recorder: Recorder, wanted: Wanted): Promise<void> => {
  for (const tabId of recorder.tabs().filter((id) => id !== BACKGROUND_TAB)) {
    const { navigatedAt } = recorder.meta(tabId)
    const exchanges = recorder.since(tabId, 0).rows.map((row) => row.exchange)
    const ids: string[] = []
    for (const exchange of exchanges)
      if (exchange.startedAt >= navigatedAt && (await isUnwanted(exchange, wanted))) ids.push(exchange.id)
    if (ids.length > 0) putAway(tabId, ids)
  }
}
