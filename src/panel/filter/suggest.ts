import type { Texts } from '../../base/texts.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { folded } from '../rows/row-text.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { printValue } from './print-query.ts'
import { TERMS, termNamed, termNames } from './terms.ts'

/** Something to write in the place of the text from `from` to `to`. */
export interface Suggestions {
  readonly from: number
  readonly to: number
  /** Best first; what is chosen is written as it is. */
  readonly options: readonly string[]
}

/** More values than this are no help. */
const MOST = 12
/** Rows that are looked at for values, the newest: they are asked at every key. */
const ROWS = 5000

/**
 * What could be written at the caret: a term's name, or one of the values that the rows have for it. Undefined where
 * there is nothing to offer. Never throws.
 */
export function suggest(text: string, caret: number, rows: readonly PanelRow[], texts: Texts): Suggestions | undefined {
  const piece = piecesOf(text).find(({ start, end }) => start < caret && caret <= end)
  if (!piece || piece.kind === 'pattern') return undefined
  const options = piece.kind === 'term' ? valuesFor(piece, text, caret, rows, texts) : namesFor(piece, text, caret)
  if (options.length === 0) return undefined
  const from = piece.start + (piece.negated ? 1 : 0)
  return { from, to: piece.end, options }
}

function namesFor({ start, negated, end }: Piece, text: string, caret: number): readonly string[] {
  const begun = text.slice(start + (negated ? 1 : 0), caret).toLowerCase()
  // A whole name is as likely the word itself, and has only its colon to be offered.
  if (begun === '' || caret !== end) return []
  return termNames.filter((name) => name.startsWith(begun) && name !== begun).map((name) => `${name}:`)
}

function valuesFor(piece: Piece, text: string, caret: number, rows: readonly PanelRow[], texts: Texts) {
  const name = termNamed(piece.name)
  const valuesOf = name && TERMS[name].valuesOf
  if (!valuesOf || caret < piece.valueStart) return []
  const begun = folded(text.slice(piece.valueStart, caret))
  const counts = new Map<string, number>()
  for (const row of rows.slice(-ROWS)) {
    for (const value of valuesOf(row, texts)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .filter(([value]) => value !== '' && folded(value).includes(begun) && folded(value) !== begun)
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([value]) => `${name}:${printValue(value)} `)
}
