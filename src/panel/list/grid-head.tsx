import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { COLUMNS, type Column, MAIN_COLUMN, nextSort } from '../layout/columns.ts'
import { pageLayout } from '../layout/page-layout.ts'
import { indexForKey } from '../state/selection.ts'
import { ColumnEdge } from './column-edge.tsx'
import { openColumnMenu } from './column-menu.tsx'
import { hiddenColumns } from './fit-columns.ts'
import { foldCellsOf } from './fold-cells.tsx'
import { lateCells } from './late-cells.ts'
import { SortArrow } from './sort-arrow.tsx'
import { orderOf } from './sort-key.ts'
import { axisOf } from './time-axis.ts'
import { useFolds } from './use-folds.ts'
import { type GridView, useSteadyRows } from './use-steady-rows.ts'
import { waterfallOn } from './waterfall.tsx'

const SIDEWAYS: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
  Home: 'Home',
  End: 'End',
}

interface GridHeadProps extends GridView {
  /** The grid, whose columns this head arranges. */
  readonly scroller: RefObject<HTMLElement | null>
}

/** The headers of the list: each sorts, and its edge resizes. Tab stops at one of them, the arrows lead to the others. */
export function GridHead({ scroller, rows, onPage }: GridHeadProps) {
  const { model, texts } = usePanel()
  const { sort, widths, hidden: chosen } = pageLayout.layout.value
  const room = useSignal(0)
  const hidden = useMemo(
    () => (room.value > 0 ? hiddenColumns(room.value, { widths, hidden: chosen }) : chosen),
    [room.value, widths, chosen],
  )
  const first = COLUMNS.find((column) => !hidden.includes(column)) ?? MAIN_COLUMN
  const active = useSignal<Column | undefined>(undefined)
  useLayoutEffect(() => {
    model.order.value = orderOf(sort, texts)
  }, [sort])
  useLayoutEffect(() => {
    const list = scroller.current
    if (!list) return
    const observer = new ResizeObserver(() => {
      // A tab that is not shown has no width.
      room.value = list.clientWidth || room.value
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    const { style, dataset } = scroller.current ?? document.body
    for (const column of COLUMNS) {
      const width = hidden.includes(column) ? 0 : widths[column]
      style.setProperty(`--width-${column}`, width === undefined ? null : `${width}px`)
    }
    dataset.hidden = hidden.join(' ')
  }, [widths, hidden])
  const shown = model.shown.value
  const { start, end } = useMemo(() => axisOf(shown), [shown])
  const folds = useFolds(scroller)
  useLayoutEffect(() => {
    const bar = waterfallOn({ start, end }, model, texts)
    const around = folds && foldCellsOf(folds, texts)
    lateCells.value = (line) => ({ ...around?.(line), end: bar(line) })
  }, [start, end, folds])
  useSteadyRows(scroller, { rows, onPage })

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(scroller.current?.querySelectorAll<HTMLElement>('.sort') ?? [])].filter((b) => b.offsetWidth)
    const at = buttons.findIndex((button) => button.contains(document.activeElement))
    const next = indexForKey(buttons.length, at, SIDEWAYS[event.key] ?? '')
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    buttons[next]?.focus()
  }
  return COLUMNS.map((column) => {
    const name = texts(`panel_column_${column}`)
    const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'
    const tabbable = column === (active.value ?? first)
    return (
      <div
        key={column}
        role="columnheader"
        class={`cell cell-${column}`}
        aria-label={name}
        aria-sort={sorted}
        onContextMenu={openColumnMenu}
        onFocusIn={() => {
          active.value = column
        }}
        onFocusOut={({ relatedTarget }) => {
          // A column that the list's width hides must not keep the only stop.
          const stays = relatedTarget instanceof Element && relatedTarget.closest('.head')
          if (!stays) active.value = undefined
        }}
      >
        <button
          type="button"
          class="sort"
          title={texts('panel_column_sort_hint')}
          tabIndex={tabbable ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => pageLayout.change({ sort: nextSort(sort, column) })}
        >
          <span class="sort-name">{name}</span>
          {sorted !== 'none' && <SortArrow descending={sorted === 'descending'} />}
        </button>
        {column !== MAIN_COLUMN && <ColumnEdge column={column} tabbable={tabbable} />}
      </div>
    )
  })
}
