import { errorOf } from '../../classify/verdict.ts'
import type { PanelRow } from './panel-row.ts'

/** What the list is narrowed to. */
export interface RowFilter {
  /** Every word of it must occur in the row; case does not matter. */
  readonly text: string
  readonly failuresOnly: boolean
}

export interface RowCounts {
  /** Rows before the filter. */
  readonly total: number
  readonly shown: number
  /** Failures among those shown. */
  readonly failed: number
}

const haystacks = new WeakMap<PanelRow, string>()

/** Rows that began at `since` (epoch ms) or later; the very same list when that is all of them. Pure. */
export function rowsSince(rows: readonly PanelRow[], since: number): readonly PanelRow[] {
  const first = rows.findIndex((row) => row.exchange.startedAt >= since)
  return first === 0 ? rows : first === -1 ? [] : rows.slice(first)
}

/** Rows that pass the filter, in their order; the very same list where nothing is asked for. Never throws. */
export function filterRows(rows: readonly PanelRow[], filter: RowFilter): readonly PanelRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && !filter.failuresOnly) return rows
  return rows.filter((row) => {
    if (filter.failuresOnly && row.verdict.kind !== 'failed') return false
    return words.length === 0 || words.every((word) => haystackOf(row).includes(word))
  })
}

/** The numbers of the status line. Pure. */
export function countRows(rows: readonly PanelRow[], shown: readonly PanelRow[]): RowCounts {
  const failed = shown.reduce((sum, row) => sum + (row.verdict.kind === 'failed' ? 1 : 0), 0)
  return { total: rows.length, shown: shown.length, failed }
}

function haystackOf(row: PanelRow): string {
  const known = haystacks.get(row)
  if (known !== undefined) return known
  const { exchange, verdict, explanation, operation, code } = row
  const error = errorOf(verdict)
  const network = verdict.kind === 'failed' && verdict.status === undefined ? verdict.network : ''
  const texts = [operation?.text, exchange.url, exchange.method, exchange.status, code, explanation?.title]
  const words = [...texts, error?.message, error?.info, network].join(' ').toLowerCase()
  haystacks.set(row, words)
  return words
}
