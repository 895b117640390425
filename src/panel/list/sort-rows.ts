import type { PanelRow } from '../rows/panel-row.ts'

/** Gives the rows, which come in the order of their arrival, in another order. */
export type RowSorter = (rows: readonly PanelRow[]) => readonly PanelRow[]

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
 * Sorts by `keyOf`, which is called once for each row. Rows with the same key stay in the order of arrival. Each run
 * starts from the last result, so that a few more rows cost a long list no whole sort.
 */
export function createSorter(keyOf: (row: PanelRow) => SortKey, descending: boolean): RowSorter {
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
