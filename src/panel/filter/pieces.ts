/** A piece of the filter's text, from `start` to `end`. */
export interface Piece {
  readonly kind: 'text' | 'pattern' | 'term'
  readonly start: number
  readonly end: number
  readonly negated: boolean
  /** Of a term, as it was written; "" else. */
  readonly name: string
  /** Of a term its value, else the words or the expression; without the quotes around it. */
  readonly value: string
  /** Where the value begins, its quote left out. */
  readonly valueStart: number
}

/** Addresses are no terms, though their scheme looks like one. */
const TERM = /([a-z][a-z-]*):(?!\/\/)/iy
const QUOTED = /"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)/sy
const PATTERN = /\/((?:[^/\\]|\\.)+)\/(?=\s|$)/sy
const BARE = /\S*/y

/**
 * Takes the text apart. What is still being typed counts too: a quote that is not closed goes to the end. A slash begins
 * an expression only where another one ends it, since paths begin with slashes.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const piece = pieceAt(text, at)
    pieces.push(piece)
    at = skipSpace(text, piece.end)
  }
  return pieces
}

function pieceAt(text: string, start: number): Piece {
  const negated = text[start] === '-' && /\S/.test(text[start + 1] ?? '')
  const from = negated ? start + 1 : start
  const pattern = matchAt(PATTERN, text, from)
  if (pattern) {
    const value = pattern[1] ?? ''
    return { kind: 'pattern', start, end: from + pattern[0].length, negated, name: '', value, valueStart: from + 1 }
  }
  const term = matchAt(TERM, text, from)
  const name = term?.[1] ?? ''
  const kind = term ? 'term' : 'text'
  return { kind, start, negated, name, ...valueAt(text, from + (term?.[0].length ?? 0)) }
}

function valueAt(text: string, from: number): Pick<Piece, 'value' | 'valueStart' | 'end'> {
  const quoted = matchAt(QUOTED, text, from)
  if (quoted) {
    const value = (quoted[1] ?? '').replace(/\\(["\\])/g, '$1')
    return { value, valueStart: from + 1, end: from + quoted[0].length }
  }
  const value = matchAt(BARE, text, from)?.[0] ?? ''
  return { value, valueStart: from, end: from + value.length }
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (/\s/.test(text[next] ?? '')) next++
  return next
}
