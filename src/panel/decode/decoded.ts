import type { Texts } from '../../base/texts.ts'
import { operationOf } from '../../catalog/operations/operation-of.ts'
import { entriesFor, type ReferenceEntry } from '../../catalog/reference.ts'
import { codeText } from '../../catalog/words/headline.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { type ExplainedPaste, explainPasted } from '../../import/explain-pasted.ts'
import { type Pasted, readPasted, type UnreadableReason } from '../../import/read-pasted.ts'
import type { PanelRow } from '../rows/panel-row.ts'

/** A pasted answer as a row of the list would have it. */
export type DecodedRow = PanelRow & ExplainedPaste

/** What was pasted, with what it means. */
export type Decoded =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** All that the code can mean, best first; none where no published table has it. */
  | { readonly kind: 'code'; readonly code: string; readonly entries: readonly ReferenceEntry[] }
  | { readonly kind: 'body' | 'http' | 'har-entry'; readonly row: DecodedRow }
  /** `rows` are the first of the `failed` ones among `total`. */
  | { readonly kind: 'har'; readonly total: number; readonly failed: number; readonly rows: readonly DecodedRow[] }

/** Failures that are listed to choose from. */
export const CHOICES_LIMIT = 200

/** Reads a pasted text and explains what is in it. Pure, never throws. */
export function decode(text: string, texts: Texts): Decoded {
  const pasted: Pasted = readPasted(text)
  switch (pasted.kind) {
    case 'nothing':
    case 'unreadable':
      return pasted
    case 'code':
      return { ...pasted, entries: entriesFor(pasted.code, texts) }
    case 'har': {
      const { total, failed } = pasted
      const rows = failed.slice(0, CHOICES_LIMIT).map((exchange) => rowOf(exchange, texts))
      return { kind: 'har', total, failed: failed.length, rows }
    }
    default:
      return { kind: pasted.kind, row: rowOf(pasted.exchange, texts) }
  }
}

function rowOf(exchange: Exchange, texts: Texts): DecodedRow {
  const explained = explainPasted(exchange, texts)
  const operation = operationOf(exchange.method, exchange.url, texts)
  return { ...explained, id: exchange.id, operation, code: codeText(explained.verdict) }
}
