import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { lazyView } from '../parts/lazy-view.tsx'
import type { PanelRow } from '../rows/panel-row.ts'
import { byArrival } from '../rows/row-order.ts'
import { rowForKey } from '../state/selection.ts'
import { lateCells } from './late-cells.ts'
import { RequestRow } from './request-row.tsx'
import { indicesIn, ROW_HEIGHT, type RowWindow, windowAt } from './row-window.ts'

const GridHead = lazyView(() => import('../shell/late.ts').then((file) => file.GridHead))

/** The list of requests. Only the rows around the visible ones are on the page; the row with the focus always is. */
export function RequestGrid() {
  const { model, texts } = usePanel()
  const scroller = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const focusWanted = useRef(false)
  /** The row that Tab leads to: the selected one, or where the selection or the focus was last. */
  const cursor = useRef('')
  const view = useSignal<RowWindow>(windowAt(0, 0))
  const rows = model.lines.value
  const { imported } = model
  const selectedId = model.selected.value?.id ?? ''
  if (selectedId) cursor.current = selectedId
  const focused = rows.findIndex((row) => row.id === cursor.current)
  const tabbable = Math.max(focused, 0)
  const late = lateCells.value

  const look = () => {
    const element = scroller.current
    if (!element) return
    if (!imported.peek())
      following.current = element.scrollTop + element.clientHeight > element.scrollHeight - ROW_HEIGHT
    const next = windowAt(element.scrollTop, element.clientHeight)
    if (next.first !== view.value.first || next.end !== view.value.end) view.value = next
  }
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      // A bar that appears above must not look as if the reader had scrolled away from the end.
      const element = scroller.current
      const follows = following.current && !imported.peek() && model.order.peek() === byArrival
      if (element && follows && !model.selected.peek()) element.scrollTop = element.scrollHeight
      look()
    })
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || selectedId) return
    // A file is read from its beginning; nothing is added at its end.
    if (imported.value) element.scrollTop = 0
    else if (following.current && model.order.value === byArrival) element.scrollTop = element.scrollHeight
  }, [rows.length, imported.value])
  useLayoutEffect(() => {
    // Closing the details, or a link in them, takes away what had the focus: it goes to the row that they were or are of.
    const orphaned = document.activeElement === document.body
    if (!focusWanted.current && !orphaned) return
    focusWanted.current = false
    const wanted = selectedId ? '.row[aria-selected="true"]' : '.row[tabindex="0"]'
    const row = scroller.current?.querySelector<HTMLElement>(wanted)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])

  const rowAt = ({ target }: Event): PanelRow | undefined =>
    rows[Number(target instanceof Element ? target.closest<HTMLElement>('.row')?.dataset.index : undefined)]
  const onKeyDown = (event: KeyboardEvent) => {
    const current = rowAt(event)
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return
    const next = event.key === 'Enter' || event.key === ' ' ? current : rowForKey(rows, current.id, event.key)
    if (!next) return
    event.preventDefault()
    focusWanted.current = next.id !== selectedId
    model.selectedId.value = next.id
  }
  const onClick = (event: MouseEvent) => {
    const row = rowAt(event)
    if (row) model.selectedId.value = row.id
  }

  return (
    <div
      ref={scroller}
      role="grid"
      class="grid"
      aria-label={texts('panel_requests')}
      aria-rowcount={rows.length + 1}
      onScroll={look}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocusIn={(event) => {
        cursor.current = rowAt(event)?.id ?? cursor.current
      }}
    >
      <div role="row" class="head" aria-rowindex={1}>
        <GridHead scroller={scroller} rows={rows} onPage={view.value} />
      </div>
      <div role="rowgroup" class="rows" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {indicesIn(view.value, rows.length, focused).map((index) => {
          const row = rows[index]
          if (!row) return null
          const selected = row.id === selectedId
          return (
            <RequestRow key={row.id} {...{ row, index, selected }} late={late?.(row)} tabbable={index === tabbable} />
          )
        })}
      </div>
    </div>
  )
}
