import type { GrowingHistory } from '../../catalog/history/history.ts'
import type { PanelEvent } from '../../protocol/panel-messages.ts'
import { PANEL_ROW_LIMIT } from '../rows/limits.ts'
import type { LogState } from './log-state.ts'

/** How much more than the log the history may hold before it lets go of what the log has dropped. */
const SLACK = 1.1

/** Takes what the events tell into the history of the log, which has taken them in already. */
export function learn(history: GrowingHistory, events: readonly PanelEvent[], { exchanges }: LogState): void {
  for (const event of events) {
    if (event.type !== 'rows') continue
    const told = event.rows.map((row) => row.exchange)
    if (event.whole) history.reset(told)
    else history.add(told)
  }
  if (history.size() > PANEL_ROW_LIMIT * SLACK) history.reset(exchanges)
}
