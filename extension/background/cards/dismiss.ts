import type { History } from '../../../src/catalog/history/history.ts'
import { snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import type { Recorder } from '../../../src/log/recorder.ts'
import { WORKERS } from '../../../src/observe/tab-key.ts'
import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import { browser } from '../../platform/browser.ts'
import { failureOf } from './failure.ts'
import type { IsSnoozed } from './snoozed.ts'

/** Takes the cards and marks of these failures off the tab's page. Where there are none, nobody listens. */
export function dismiss(tabId: number, ids: readonly string[], snoozed = false): void {
  const command: HighlightCommand = { type: 'dismiss', ids, snoozed }
  void browser.tabs.sendMessage(tabId, command).catch(() => {})
}

export interface DismissSnoozedDeps {
  readonly recorder: Pick<Recorder, 'ready' | 'tabs' | 'meta' | 'since'>
  readonly historyOf: (tabId: number) => History
  readonly isSnoozed: IsSnoozed
}

/** Takes the cards and marks of what is snoozed now off the page of every tab. Never rejects. */
export async function dismissSnoozed({ recorder, historyOf, isSnoozed }: DismissSnoozedDeps): Promise<void> {
  await recorder.ready
  for (const tabId of recorder.tabs().filter((id) => id !== WORKERS)) {
    const { navigatedAt } = recorder.meta(tabId)
    const ids: string[] = []
    for (const { exchange } of recorder.since(tabId, 0).rows) {
      const failure = exchange.startedAt >= navigatedAt ? failureOf(exchange, historyOf(tabId)) : undefined
      if (failure && (await isSnoozed(snoozeKey(failure.verdict, failure.explanation)))) ids.push(exchange.id)
    }
    if (ids.length > 0) dismiss(tabId, ids, true)
  }
}
