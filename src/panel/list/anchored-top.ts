import type { PanelRow } from '../rows/panel-row.ts'
import { ROW_HEIGHT } from './row-window.ts'

/** What was seen of the list before its rows changed. */
export interface ListView {
  readonly rows: readonly PanelRow[]
  /** CSS pixels that are scrolled away. */
  readonly top: number
  /** CSS pixels in which rows are seen. */
  readonly height: number
}

/**
 * How far to scroll so that the list stands still although rows came between: what stays is the row `selectedId` where it
 * is seen, else the first one seen. A list that shows its top goes on showing it. Pure.
 */
export function anchoredTop({ rows, top, height }: ListView, next: readonly PanelRow[], selectedId: string): number {
  const selected = rows.findIndex((row) => row.id === selectedId)
  const isSeen = selected >= 0 && (selected + 1) * ROW_HEIGHT > top && selected * ROW_HEIGHT < top + height
  if (!isSeen && top <= 0) return 0
  const at = isSeen ? selected : Math.floor(top / ROW_HEIGHT)
  const to = next.findIndex((row) => row.id === rows[at]?.id)
  return to < 0 ? top : Math.max(0, top + (to - at) * ROW_HEIGHT)
}
