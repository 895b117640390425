import type { PanelRow } from '../rows/panel-row.ts'
import type { ReadFilter } from './query.ts'

/** What the list is narrowed to. */
export interface RowFilter {
  readonly read: Pick<ReadFilter, 'testFor'>
  readonly failuresOnly: boolean
}

export interface RowCounts {
  /** Rows before the filter. */
  readonly total: number
  readonly shown: number
  /** Failures among those shown. */
  readonly failed: number
}

/** Rows that began at `since` (epoch ms) or later; the very same list when that is all of them. Pure. */
export function rowsSince(rows: readonly PanelRow[], since: number): readonly PanelRow[] {
  const first = rows.findIndex((row) => row.exchange.startedAt >= since)
  return first === 0 ? rows : first === -1 ? [] : rows.slice(first)
}

/** Rows that pass the filter, in their order; the very same list where nothing is asked for. Never throws. */
export function filterRows(rows: readonly PanelRow[], { read, failuresOnly }: RowFilter): readonly PanelRow[] {
  const test = read.testFor?.(rows)
  if (!test && !failuresOnly) return rows
  return rows.filter((row) => (!failuresOnly || row.verdict.kind === 'failed') && (!test || test(row)))
}

/** The numbers of the status line. Pure. */
export function countRows(rows: readonly PanelRow[], shown: readonly PanelRow[]): RowCounts {
  const failed = shown.reduce((sum, row) => sum + (row.verdict.kind === 'failed' ? 1 : 0), 0)
  return { total: rows.length, shown: shown.length, failed }
}
