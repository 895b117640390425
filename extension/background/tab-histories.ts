import { createHistory, type GrowingHistory, type History } from '../../src/catalog/history/history.ts'
import type { Exchange } from '../../src/correlate/exchange.ts'
import { RECORDER_LIMITS } from '../../src/log/limits.ts'

/** How much more than the log a history may hold before it is made anew of what the log still has. */
const SLACK = 1.5

/**
 * What else ran in each tab, so that cards say what the panel says. A tab's history is made of its log at its first
 * failure in a life of the background, and grows with it from then on: where nothing fails it costs nothing.
 */
export function createTabHistories(rowsOf: (tabId: number) => readonly Exchange[]) {
  const histories = new Map<number, GrowingHistory>()
  return {
    of: (tabId: number): History => {
      const history = histories.get(tabId) ?? createHistory(rowsOf(tabId))
      histories.set(tabId, history)
      return history
    },
    /** The log has taken these in. With none, it was emptied. */
    changed: (tabId: number, exchanges: readonly Exchange[]): void => {
      const history = histories.get(tabId)
      history?.add(exchanges)
      const isFull = history && history.size() > RECORDER_LIMITS.rowsPerTab * SLACK
      if (exchanges.length === 0 || isFull) histories.delete(tabId)
    },
    forget: (tabId: number): void => void histories.delete(tabId),
  }
}
