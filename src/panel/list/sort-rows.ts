import type { PanelRow } from '../rows/panel-row.ts'
import type { RowOrder } from '../rows/row-order.ts'

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

interface Entry {
  readonly row: PanelRow
  readonly key: SortKey
  /** Where it stands among the rows as they arrived. */
  at: number
  /** The last time that it was sorted. */
  round: number
}

/**
 * The order by `keyOf`, which is asked once for each row; rows with the same key stay as they arrived. It begins with what
 * it gave last, so that a few rows more cost a long list no whole sort.
 */
export function orderBy(keyOf: (row: PanelRow) => SortKey, descending: boolean): RowOrder {
  const known = new WeakMap<PanelRow, Entry>()
  let last: readonly Entry[] = []
  let round = 0
  const entryOf = (row: PanelRow): Entry => {
    const old = known.get(row)
    if (old) return old
    const entry = { row, key: keyOf(row), at: 0, round: -1 }
    known.set(row, entry)
    return entry
  }
  return (rows) => {
    round += 1
    const fresh: Entry[] = []
    rows.forEach((row, at) => {
      const entry = entryOf(row)
      if (entry.round !== round - 1) fresh.push(entry)
      entry.round = round
      entry.at = at
    })
    const stayed = last.filter((entry) => entry.round === round)
    last = [...stayed, ...fresh].sort((a, b) => compareKeys(a.key, b.key, descending) || a.at - b.at)
    return last.map(({ row }) => row)
  }
}
