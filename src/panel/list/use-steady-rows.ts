import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { byArrival } from '../rows/row-order.ts'
import { anchoredTop } from './anchored-top.ts'
import { ROW_HEIGHT, type RowWindow } from './row-window.ts'

/** What is drawn of the list; by its change the views know that rows may move. */
export interface GridView {
  readonly rows: readonly PanelRow[]
  readonly onPage: RowWindow
}

/**
 * Keeps what is looked at in its place: in any order but that of arrival the rows stand still when others come between,
 * and a new order shows the selected row, else where the list begins (by arrival: ends). A row that is moved keeps the
 * focus. The calling view has to stand before the rows, so that it is drawn ahead of them.
 */
export function useSteadyRows(scroller: RefObject<HTMLElement | null>, { rows, onPage }: GridView): void {
  const { model } = usePanel()
  const order = model.order.value
  const before = useRef({ rows, order })
  // Asked while the page still shows the rows of before: one that is moved loses the focus without a word in Firefox,
  // and Chromium scrolls after it.
  const hadFocus = document.activeElement?.closest('.row') != null
  /** Whether rows come in between others, and not at the end. */
  const mixes = order !== byArrival || model.arrange.value !== byArrival
  const top = hadFocus || mixes ? (scroller.current?.scrollTop ?? 0) : 0

  useLayoutEffect(() => {
    const grid = scroller.current
    const old = before.current
    before.current = { rows, order }
    if (!grid) return
    const selectedId = model.selectedId.value
    const height = grid.clientHeight - ROW_HEIGHT
    if (old.order !== order) {
      const selected = rows.findIndex((row) => row.id === selectedId) * ROW_HEIGHT
      if (selected >= 0) grid.scrollTop = Math.min(selected, Math.max(top, selected + ROW_HEIGHT - height))
      else grid.scrollTop = order === byArrival ? grid.scrollHeight : 0
    } else if (mixes && old.rows !== rows) {
      grid.scrollTop = anchoredTop({ rows: old.rows, top, height }, rows, selectedId)
    } else if (hadFocus) grid.scrollTop = top
    if (hadFocus && document.activeElement === document.body) {
      grid.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true })
    }
  }, [rows, order, onPage])
}
