import { nearest } from './nearest.ts'
import { readPattern } from './pattern.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Item } from './query.ts'
import { TERMS, termNamed, termNames } from './terms.ts'

/** What the text asks for, piece by piece; quotes with nothing in them ask for nothing. Pure. */
export function parseQuery(text: string): readonly Item[] {
  return piecesOf(text).flatMap((piece) => itemOf(piece, text.slice(piece.start, piece.end)) ?? [])
}

function itemOf({ kind, negated, name: written, value }: Piece, text: string): Item | undefined {
  if (kind === 'text') return value === '' ? undefined : { kind, negated, text: value }
  if (kind === 'pattern') {
    const pattern = readPattern(value)
    return typeof pattern === 'string'
      ? { kind: 'bad-pattern', text, fault: pattern }
      : { kind, negated, source: value }
  }
  const name = termNamed(written)
  if (!name) return { kind: 'unknown-term', text, name: written, meant: nearest(written.toLowerCase(), termNames) }
  return TERMS[name].read(value) ? { kind, negated, name, value } : { kind: 'bad-value', text, name }
}
