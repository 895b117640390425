import { folded } from '../rows/row-text.ts'

/**
 * Whether a text is `pattern`, whose `*` stand for anything; case does not matter. In time that grows with the text
 * alone, since it looks for each piece in turn. Never throws.
 */
export function wildcards(pattern: string): (text: string) => boolean {
  const pieces = folded(pattern).split('*')
  const first = pieces[0] ?? ''
  if (pieces.length === 1) return (text) => folded(text) === first
  const last = pieces.at(-1) ?? ''
  const middle = pieces.slice(1, -1)
  return (given) => {
    const text = folded(given)
    const end = text.length - last.length
    if (!text.startsWith(first) || !text.endsWith(last) || end < first.length) return false
    let at = first.length
    for (const piece of middle) {
      const found = text.indexOf(piece, at)
      if (found < 0 || found + piece.length > end) return false
      at = found + piece.length
    }
    return true
  }
}
