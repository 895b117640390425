import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { COLUMNS, type Column, MAIN_COLUMN } from '../layout/columns.ts'
import { MAX_WIDTH, MIN_WIDTH } from '../layout/panel-layout.ts'
import { drag } from '../parts/drag.ts'
import { MAIN_MIN } from './fit-columns.ts'

/** How far an arrow key moves an edge, in CSS pixels. */
const STEP = 8

interface ColumnEdgeProps {
  readonly column: Column
  /** Whether Tab reaches it. */
  readonly tabbable: boolean
}

/** The edge of a column towards the main one, which gives or takes what the column gains or loses. */
export function ColumnEdge({ column, tabbable }: ColumnEdgeProps) {
  const { layout, texts } = usePanel()
  const edge = useRef<HTMLDivElement>(null)
  const width = useSignal(0)
  const direction = COLUMNS.indexOf(column) < COLUMNS.indexOf(MAIN_COLUMN) ? 1 : -1
  useLayoutEffect(() => {
    const cell = edge.current?.parentElement
    if (!cell) return
    const observer = new ResizeObserver(() => {
      width.value = cell.offsetWidth
    })
    observer.observe(cell)
    return () => observer.disconnect()
  }, [])

  const resize = (to: number | undefined) => {
    const { [column]: _, ...others } = layout.layout.value.widths
    layout.change({ widths: to === undefined ? others : { ...others, [column]: to } })
  }
  /** Gives the function that moves the edge from where it is now. */
  const mover = () => {
    // Not `width`, which a key that is held down is ahead of.
    const from = edge.current?.parentElement?.offsetWidth ?? width.value
    const main = edge.current?.closest('.head')?.querySelector<HTMLElement>(`.cell-${MAIN_COLUMN}`)
    const room = Math.max(0, (main?.offsetWidth ?? 0) - MAIN_MIN)
    return (distance: number) => {
      const to = Math.round(from + Math.min(room, distance * direction))
      resize(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, to)))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const distance = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (!distance || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    mover()(distance)
  }
  return (
    <div
      ref={edge}
      role="separator"
      class={direction > 0 ? 'edge edge-right' : 'edge edge-left'}
      aria-label={texts('panel_column_resize', texts(`panel_column_${column}`))}
      aria-orientation="vertical"
      aria-valuenow={width.value}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      title={texts('panel_column_resize_hint')}
      tabIndex={tabbable ? 0 : -1}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag(event, mover())}
      onDblClick={() => resize(undefined)}
    />
  )
}
