import { errorOf } from '../../classify/verdict.ts'
import type { PanelRow } from './panel-row.ts'

const known = new WeakMap<PanelRow, string>()

/** Text as it is compared: without case. The Greek final sigma is one that only a word's end makes. Never throws. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ')
}

/**
 * All that free words look at in a row, folded, one field a line: operation, address, method, status, code, title, what
 * the server or the browser said, and the body. Worked out once per row. Never throws.
 */
export function rowText(row: PanelRow): string {
  const old = known.get(row)
  if (old !== undefined) return old
  const { exchange, verdict, explanation, operation, code } = row
  const { url, method, status, body } = exchange
  const error = errorOf(verdict)
  const network = 'network' in verdict ? verdict.network : ''
  const texts = [operation?.text, url, method, status, code, explanation?.title, error?.message, error?.info, network]
  const text = folded([...texts, 'text' in body ? body.text : ''].join('\n'))
  known.set(row, text)
  return text
}
