import { untracked, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import type { Line } from './fold-rows.ts'
import { GridHead } from './grid-head.tsx'
import { RequestRow } from './request-row.tsx'
import { rowForKey } from './row-for-key.ts'
import { indicesIn, ROW_HEIGHT, type RowWindow, windowAt } from './row-window.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useSteadyRows } from './use-steady-rows.ts'

function rowAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.row') : null
}

/** The list of requests. Only the rows around the visible ones are on the page; the row with the focus always is. */
export function RequestGrid() {
  const { model, texts } = usePanel()
  const { list, selection } = model
  const { imported } = model.shown
  const scroller = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const focusWanted = useRef(false)
  /** The row that Tab leads to: the selected one, or where the selection or the focus was last. */
  const cursor = useRef('')
  const view = useSignal<RowWindow>(windowAt(0, 0))
  const lines = list.lines.value
  const tree = list.tree.value
  const axis = list.axis.value
  const selectedId = selection.row.value?.id ?? ''
  if (selectedId) cursor.current = selectedId
  const focused = lines.findIndex((line) => line.id === cursor.current)
  const tabbable = Math.max(focused, 0)

  const look = () => {
    const element = scroller.current
    if (!element) return
    if (!imported.peek())
      following.current = element.scrollTop + element.clientHeight > element.scrollHeight - ROW_HEIGHT
    const next = windowAt(element.scrollTop, element.clientHeight)
    if (next.first !== view.value.first || next.end !== view.value.end) view.value = next
  }
  useColumnWidths(scroller)
  useSteadyRows(scroller, { rows: lines, onPage: view.value })
  useSignalEffect(() => {
    // The row with the focus stays in sight, whatever comes to be folded.
    void list.tree.value
    const id = rowAround(document.activeElement)?.dataset.line
    if (id) untracked(() => list.uncover(id))
  })
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      // A bar that appears above must not look as if the reader had scrolled away from the end.
      const element = scroller.current
      const follows = following.current && !imported.peek() && !list.sortedBy.peek()
      if (element && follows && !selection.row.peek()) element.scrollTop = element.scrollHeight
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
    else if (following.current && !list.sortedBy.value) element.scrollTop = element.scrollHeight
  }, [lines.length, imported.value])
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

  const lineAt = ({ target }: Event): Line | undefined => lines[Number(rowAround(target)?.dataset.index)]
  /** Whether the line shows what is beneath it; undefined where there is nothing beneath. */
  const openState = (line: Line) => (tree?.beneath.has(line) ? list.isOpen(line) : undefined)
  const select = (id: string) => {
    focusWanted.current = id !== selectedId
    selection.id.value = id
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const current = lineAt(event)
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const open = openState(current)
    const over = tree?.above.get(current)
    const next = key === 'Enter' || key === ' ' ? current : rowForKey(lines, current.id, key)
    if (next) select(next.id)
    else if ((key === 'ArrowLeft' && open === true) || (key === 'ArrowRight' && open === false)) list.turn(current)
    else if (key === 'ArrowLeft' && over) select(over.id)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const line = lineAt(event)
    if (!line) return
    // A press on the mark opens no details.
    if (event.target instanceof Element && event.target.closest('.fold')) list.turn(line)
    else selection.id.value = line.id
  }
  const aria = {
    // A row of a plain grid may tell neither its level nor whether it is open.
    role: tree ? 'treegrid' : 'grid',
    'aria-label': texts('panel_requests'),
    'aria-rowcount': lines.length + 1,
  } as const
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role stands in the attributes below
    <div
      ref={scroller}
      {...aria}
      class="grid"
      data-hidden={list.columns.hidden.value.join(' ')}
      onScroll={look}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocusIn={(event) => {
        cursor.current = lineAt(event)?.id ?? cursor.current
      }}
    >
      <div role="row" class="head" aria-rowindex={1}>
        <GridHead />
      </div>
      <div role="rowgroup" class="rows" style={{ height: `${lines.length * ROW_HEIGHT}px` }}>
        {indicesIn(view.value, lines.length, focused).map((index) => {
          const line = lines[index]
          if (!line) return null
          const selected = line.id === selectedId
          return (
            <RequestRow
              key={line.id}
              {...{ line, index, selected, axis, tree }}
              open={openState(line)}
              tabbable={index === tabbable}
            />
          )
        })}
      </div>
    </div>
  )
}
