import type { PanelRow } from '../model/panel-row.ts'

const known = new WeakMap<readonly PanelRow[], ReadonlySet<PanelRow>>()

/** The rows whose method and address were asked for before in the list. Worked out once per list. Never throws. */
export function repeatedRows(rows: readonly PanelRow[]): ReadonlySet<PanelRow> {
  const old = known.get(rows)
  if (old) return old
  const asked = new Set<string>()
  const repeated = new Set<PanelRow>()
  for (const row of rows) {
    const call = `${row.exchange.method} ${row.exchange.url}`
    if (asked.has(call)) repeated.add(row)
    asked.add(call)
  }
  known.set(rows, repeated)
  return repeated
}
