import type { PanelRow } from './panel-row.ts'
import type { RowOrder } from './row-order.ts'

/** What a row is sorted by; undefined where it is not known. */
export type SortKey = number | string | undefined

/**
 * Below 0 where `a` comes first: numbers by their size and before texts, texts by their code units, the unknown last in
 * both directions. A total order; never throws.
 */
export function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  const first = typeof a === typeof b ? a < b : typeof a === 'number'
  return first === descending ? 1 : -1
}

/** The order by `keyOf`, which is asked once for each row; rows with the same key stay as they arrived. */
export function orderBy(keyOf: (row: PanelRow) => SortKey, descending: boolean): RowOrder {
  const known = new WeakMap<PanelRow, { readonly row: PanelRow; readonly key: SortKey }>()
  const keyed = (row: PanelRow) => {
    const old = known.get(row)
    if (old) return old
    const entry = { row, key: keyOf(row) }
    known.set(row, entry)
    return entry
  }
  return (rows) =>
    rows
      .map(keyed)
      .sort((a, b) => compareKeys(a.key, b.key, descending))
      .map(({ row }) => row)
}
