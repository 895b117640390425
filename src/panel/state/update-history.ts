import type { GrowingHistory } from '../../catalog/history/history.ts'
import type { PanelEvent } from '../../protocol/panel-messages.ts'
import { PANEL_ROW_LIMIT } from '../rows/limits.ts'
import type { LogState } from './log-state.ts'

/** How much longer than the log the history may become before it forgets what the log has dropped. */
const SLACK = 1.1

/** Adds the rows of the events to the history of the log, which holds those rows already. */
export function updateHistory(history: GrowingHistory, events: readonly PanelEvent[], log: LogState): void {
  for (const event of events) {
    if (event.type !== 'rows') continue
    const exchanges = event.rows.map((row) => row.exchange)
    if (event.whole) history.reset(exchanges)
    else history.add(exchanges)
  }
  if (history.size() > PANEL_ROW_LIMIT * SLACK) history.reset(log.exchanges)
}
