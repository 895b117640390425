import { callKey } from '../rows/duplicate-key.ts'
import type { PanelRow } from '../rows/panel-row.ts'

const known = new WeakMap<readonly PanelRow[], ReadonlySet<PanelRow>>()

/** The rows whose call was made before in the list, with the same outcome. Worked out once per list. Never throws. */
export function repeatedRows(rows: readonly PanelRow[]): ReadonlySet<PanelRow> {
  const old = known.get(rows)
  if (old) return old
  const made = new Set<string>()
  const repeated = new Set<PanelRow>()
  for (const row of rows) {
    const key = callKey(row)
    if (key === undefined) continue
    if (made.has(key)) repeated.add(row)
    made.add(key)
  }
  known.set(rows, repeated)
  return repeated
}
