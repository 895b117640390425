import type { Exchange } from '../../correlate/exchange.ts'
import type { PanelRow } from './panel-row.ts'

/** The time that the rows shown take in all: epoch ms. */
export interface TimeAxis {
  readonly start: number
  readonly end: number
}

const axes = new WeakMap<readonly PanelRow[], TimeAxis>()

/** The axis of a list, worked out once per list. Never throws. */
export function axisOf(rows: readonly PanelRow[]): TimeAxis {
  const known = axes.get(rows)
  if (known) return known
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const { exchange } of rows) {
    start = Math.min(start, exchange.startedAt)
    end = Math.max(end, exchange.endedAt ?? exchange.startedAt)
  }
  const axis = { start, end }
  axes.set(rows, axis)
  return axis
}

/** Where on the axis a request ran, in percent. What still runs reaches to the axis' end. Pure. */
export function barOf({ startedAt, endedAt, state }: Exchange, { start, end }: TimeAxis) {
  const span = Math.max(1, end - start)
  const percent = (ms: number) => Math.min(100, Math.max(0, (ms / span) * 100))
  const until = endedAt ?? (state === 'running' ? end : startedAt)
  return { left: percent(startedAt - start), width: percent(until - startedAt) }
}
