import { errorOf } from '../../classify/verdict.ts'
import type { PanelRow } from './panel-row.ts'

const known = new WeakMap<PanelRow, string>()

/**
 * What a call has in common with its duplicates: method, address and outcome, that is status and code, or the browser's
 * word where there was no answer. Undefined for as long as it has no outcome. Worked out once per row. Never throws.
 */
export function callKey(row: PanelRow): string | undefined {
  const { exchange, verdict } = row
  if (verdict.kind === 'pending') return undefined
  const old = known.get(row)
  if (old !== undefined) return old
  const { method, url, status = 0, error = '' } = exchange
  const key = [method, url, verdict.kind, status, errorOf(verdict)?.code ?? '', error].join('\n')
  known.set(row, key)
  return key
}
