import type { PanelRow } from './panel-row.ts'

/**
 * The row that `key` leads to from the row `from` (an id; "" or one that is not in the list stands before the first), or
 * undefined where the key means nothing here or the list is empty. Pure.
 */
export function rowForKey(rows: readonly PanelRow[], from: string, key: string): PanelRow | undefined {
  const at = rows.findIndex((row) => row.id === from)
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(at + 1, rows.length - 1)]
    case 'ArrowUp':
      return rows[Math.max(at - 1, 0)]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    default:
      return undefined
  }
}
