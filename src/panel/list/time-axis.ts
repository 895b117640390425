import type { Exchange } from '../../correlate/exchange.ts'
import type { PanelRow } from '../rows/panel-row.ts'

/** The time that the rows shown take in all: epoch ms. */
export interface TimeAxis {
  readonly start: number
  readonly end: number
}

/**
 * The axis of a list. Its length grows by steps of about a twentieth: bars that moved with every new row would cost every
 * row a new drawing. Never throws.
 */
export function axisOf(rows: readonly PanelRow[]): TimeAxis {
  if (rows.length === 0) return { start: 0, end: 1 }
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const { exchange } of rows) {
    // Of a file's entry that does not say when it was.
    if (exchange.startedAt === 0) continue
    start = Math.min(start, exchange.startedAt)
    end = Math.max(end, exchange.endedAt ?? exchange.startedAt)
  }
  if (end < start) return { start: 0, end: 1 }
  const span = Math.max(1, end - start)
  const step = 2 ** (Math.floor(Math.log2(span)) - 4)
  return { start, end: start + Math.ceil(span / step) * step }
}

/** Where on the axis a request ran, in percent. What still runs reaches to the axis' end. Pure. */
export function barOf({ startedAt, endedAt, state }: Exchange, { start, end }: TimeAxis) {
  const span = end - start
  const percent = (ms: number) => Math.min(100, Math.max(0, (ms / span) * 100))
  const until = endedAt ?? (state === 'running' ? end : startedAt)
  return { left: percent(startedAt - start), width: percent(until - startedAt) }
}
