import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { anchoredTop } from './anchored-top.ts'
import { ROW_HEIGHT, type RowWindow } from './row-window.ts'

/** What is drawn of the list. A change says that rows may move. */
interface DrawnRows {
  readonly rows: readonly PanelRow[]
  readonly onPage: RowWindow
}

/**
 * Keeps what is looked at in its place. In any order but that of arrival the rows stand still when others come between.
 * A new order shows the selected row, else where the list begins (by arrival: ends). A row that is moved keeps the focus.
 */
export function useSteadyRows(scroller: RefObject<HTMLElement | null>, { rows, onPage }: DrawnRows): void {
  const { list, selection } = usePanel().model
  const sortedBy = list.sortedBy.value
  const before = useRef({ rows, sortedBy })
  // Read while the page still shows the old rows: Firefox takes the focus from a moved row without an event, and
  // Chromium scrolls after the row.
  const hadFocus = document.activeElement?.closest('.row') != null
  /** Whether new rows come in between others, and not at the end. */
  const mixes = sortedBy !== undefined || list.tree.value !== undefined
  const top = hadFocus || mixes ? (scroller.current?.scrollTop ?? 0) : 0

  useLayoutEffect(() => {
    const grid = scroller.current
    const old = before.current
    before.current = { rows, sortedBy }
    if (!grid) return
    const selectedId = selection.id.peek()
    const height = grid.clientHeight - ROW_HEIGHT
    if (old.sortedBy !== sortedBy) {
      const selected = rows.findIndex((row) => row.id === selectedId) * ROW_HEIGHT
      if (selected >= 0) grid.scrollTop = Math.min(selected, Math.max(top, selected + ROW_HEIGHT - height))
      else grid.scrollTop = sortedBy ? 0 : grid.scrollHeight
    } else if (mixes && old.rows !== rows) {
      grid.scrollTop = anchoredTop({ rows: old.rows, top, height }, rows, selectedId)
    } else if (hadFocus) grid.scrollTop = top
    if (hadFocus && document.activeElement === document.body) {
      grid.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true })
    }
  }, [rows, sortedBy, onPage])
}
