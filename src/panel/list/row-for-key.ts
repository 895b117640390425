import type { PanelRow } from '../rows/panel-row.ts'

/**
 * The index in a list of `count` that `key` leads to from `at` (-1 stands before the first), or undefined where the key
 * means nothing here or the list is empty. Pure.
 */
export function indexForKey(count: number, at: number, key: string): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/**
 * The row that `key` leads to from the row `from` (an id; "" or one that is not in the list stands before the first), or
 * undefined where the key means nothing here or the list is empty. Pure.
 */
export function rowForKey(rows: readonly PanelRow[], from: string, key: string): PanelRow | undefined {
  const at = rows.findIndex((row) => row.id === from)
  const next = indexForKey(rows.length, at, key)
  return next === undefined ? undefined : rows[next]
}
