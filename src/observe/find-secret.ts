import { exec, execAt, slice } from './pristine-natives.ts'
import { isSecretHeader, isSecretParameter, secretKind } from './secret-keys.ts'
import { containerEnd, quotedEnd } from './value-end.ts'

/** Stands where a secret stood. */
export const REMOVED = '[removed]'

/** A part of the text and its replacement. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly mark: string
}

/** The key before a separator, at most 64 characters. Read backwards, so that each character is read once. */
const QUOTED_KEY = /(?<=([\w.\-$ ]{0,64})(\\*["'])\s*)/y
const BARE_KEY = /(?<=([?&]?)([\w.\-$[\]%]{1,64})\s*)/y
/** The body of a sign-in, as flat JSON. In an error about a sign-in, the error's own `code` is on another level. */
const GRANT = /^\s*\{[^{}]{0,4096}:\s*"authorization_code"/
const SPACES = /\s*/y
const OPENING = /(\\*)(["'])/y
/** After a quoted key: a number, or a bare word of lenient JSON. */
const LITERAL = /[^,}\]\r\n"'\\]*[^,}\]\s"'\\]/y
const HARMLESS = /^(?:true|false|null|undefined)?$/
const WORD = /(?:[^\s&;,"'<>)}\\]|\\(?!["'nrtu\\]))*/y
const LINE = /(?:[^\r\n"<>\\]|\\(?!["'nr\\]))*/y

function matchAt(pattern: RegExp, text: string, at: number): string {
  return execAt(pattern, text, at)?.[0] ?? ''
}

/** The replacement of `found`, which begins at `start`; undefined where `found` is empty. */
export function cut(start: number, found: string, mark = REMOVED): Cut | undefined {
  return found === '' ? undefined : { start, end: start + found.length, mark }
}

/** The value after the `:` or `=` at `separator` when it belongs to a secret key; undefined otherwise. */
export function secretValueAt(text: string, separator: number): Cut | undefined {
  const quoted = execAt(QUOTED_KEY, text, separator)
  const bare = quoted ? null : execAt(BARE_KEY, text, separator)
  const name = quoted?.[1] ?? bare?.[2] ?? ''
  const quote = quoted?.[2] ?? ''
  const assigned = text[separator] === '='
  const kind = name === 'code' && exec(GRANT, text) ? 'last' : secretKind(name)
  const inQuery = assigned && bare?.[1]
  if (kind === 'none' && !(inQuery && isSecretParameter(name))) return undefined

  const spaces = matchAt(SPACES, text, separator + 1)
  const start = separator + 1 + spaces.length
  if (slice(text, start, start + REMOVED.length) === REMOVED) return undefined
  const opening = matchAt(OPENING, text, start)
  if (opening !== '') {
    const from = start + opening.length
    const end = quotedEnd(text, from, opening[opening.length - 1] ?? '"', opening.length - 1)
    return cut(from, slice(text, from, end))
  }
  const first = text[start]
  if (first === '{' || first === '[') {
    if (kind === 'inside' && first === '{') return undefined
    const end = containerEnd(text, start, quote === '' ? 0 : quote.length - 1)
    return cut(start, slice(text, start, end), quote + REMOVED + quote)
  }
  if (quote !== '') {
    const literal = matchAt(LITERAL, text, start)
    return exec(HARMLESS, literal) ? undefined : cut(start, literal, quote + REMOVED + quote)
  }
  if (assigned) return first === '=' ? undefined : cut(start, matchAt(WORD, text, start))
  if (isSecretHeader(name)) return cut(start, matchAt(LINE, text, start))
  // Prose has a blank after its colon: "Wrong token: try again".
  return spaces !== '' || first === ':' || first === '/' ? undefined : cut(start, matchAt(WORD, text, start))
}
