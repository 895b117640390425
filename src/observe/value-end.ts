import { exec } from './pristine-natives.ts'

const DOUBLE = /\\+|"/g
const SINGLE = /\\+|'/g
const BRACKETS = /\\+|["{}[\]]/g

/**
 * JSON quoted inside JSON writes its quotes with 1, 3, 7 … backslashes. A quote after `run` backslashes ends a string of that
 * depth, or of an outer depth, when the rest of the run is whole escaped backslashes. -1: the quote ends no string.
 */
function closingDepth(run: number, escapes: number): number {
  for (let depth = escapes; ; depth = (depth - 1) >> 1) {
    if (run % (2 * depth + 2) === depth) return depth
    if (depth <= 0) return -1
  }
}

/** Calls `visit` with each token after `from` and the number of backslashes before it, until it gives an index. */
function walk(
  text: string,
  from: number,
  tokens: RegExp,
  visit: (token: string, at: number, run: number) => number,
): number {
  tokens.lastIndex = from
  let run = 0
  let runEnd = -1
  for (let match = exec(tokens, text); match; match = exec(tokens, text)) {
    const token = match[0]
    if (token[0] === '\\') {
      run = token.length
      runEnd = match.index + run
      continue
    }
    const end = visit(token, match.index, runEnd === match.index ? run : 0)
    if (end >= 0) return end
  }
  return text.length
}

/**
 * Where the content of a string ends that starts at `from`, just after a `quote` written with `escapes` backslashes:
 * the index of its closing delimiter, or of one that ends a string around it, or the text's length.
 */
export function quotedEnd(text: string, from: number, quote: string, escapes: number): number {
  return walk(text, from, quote === '"' ? DOUBLE : SINGLE, (_, at, run) => {
    const depth = closingDepth(run, escapes)
    return depth < 0 ? -1 : at - depth
  })
}

/** The index after the bracket that closes the one at `from`; strings inside have `escapes` backslashes. */
export function containerEnd(text: string, from: number, escapes: number): number {
  let open = 0
  let inString = false
  return walk(text, from, BRACKETS, (token, at, run) => {
    if (token === '"') {
      if (run % (2 * escapes + 2) === escapes) inString = !inString
      else if (escapes > 0) {
        const depth = closingDepth(run, (escapes - 1) >> 1)
        if (depth >= 0) return at - depth
      }
    } else if (!inString) {
      open += token === '{' || token === '[' ? 1 : -1
      if (open <= 0) return at + 1
    }
    return -1
  })
}
