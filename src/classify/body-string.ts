/** The role of a string in its body: what may follow there tells where the string ends. */
export type StringRole = 'key' | 'member' | 'item'

export interface StringToken {
  /** With its escapes resolved. */
  readonly text: string
  /** Index of the first character after the string. */
  readonly end: number
  /** False when the source ended first. */
  readonly closed: boolean
}

const STRAIGHT = '"'
const SPACE = /\s*/y
const NEXT_KEY = /["“”][^"“”]{0,64}(?:["“”]\s*(?::|$)|$)|[A-Za-z_]\w{0,64}\s*:|\}|$/y
const NEXT_ITEM = /["“”{[\-\dtfn\]]|$/y
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** True for the characters that open a string; printed examples also use curly quotes. */
export function isQuote(char: string): boolean {
  return char === STRAIGHT || char === '“' || char === '”'
}

/** Index of the first character at or after `from` that is no white space. */
export function skipSpace(source: string, from: number): number {
  SPACE.lastIndex = from
  return SPACE.test(source) ? SPACE.lastIndex : from
}

/**
 * Reads the string whose opening quote stands at `from`. With `exact`, for valid JSON, the first quote without a backslash
 * ends the string. Otherwise a quote ends the string only where the text goes on like JSON, because the vendor's own example
 * has bare quotes inside a string. Takes linear time.
 */
export function readString(source: string, from: number, role: StringRole, exact: boolean): StringToken {
  const curly = source[from] !== STRAIGHT
  if (exact && !curly) return exactString(source, from)
  for (let at = from + 1; at < source.length; at += 1) {
    const char = source[at] ?? ''
    if (char === '\\') at += 1
    else if (char === STRAIGHT || (curly && isQuote(char))) {
      if (role === 'key' || goesOn(source, at + 1, role)) {
        return { text: unescaped(source.slice(from + 1, at)), end: at + 1, closed: true }
      }
    }
  }
  return { text: unescaped(source.slice(from + 1)), end: source.length, closed: false }
}

/** Most bodies are valid JSON; there the engine finds quotes and resolves escapes many times faster. */
function exactString(source: string, from: number): StringToken {
  let end = source.indexOf(STRAIGHT, from + 1)
  while (isEscaped(source, end)) end = source.indexOf(STRAIGHT, end + 1)
  const raw = source.slice(from + 1, end)
  return { text: raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw, end: end + 1, closed: true }
}

function isEscaped(source: string, at: number): boolean {
  let from = at
  while (source[from - 1] === '\\') from -= 1
  return (at - from) % 2 === 1
}

function goesOn(source: string, from: number, role: 'member' | 'item'): boolean {
  const after = skipSpace(source, from)
  if (after === source.length) return true
  const next = skipSpace(source, after + 1)
  if (source[after] === ',') return matchesAt(role === 'item' ? NEXT_ITEM : NEXT_KEY, source, next)
  if (source[after] !== (role === 'item' ? ']' : '}')) return false
  return next === source.length || ',}]'.includes(source[next] ?? '')
}

function matchesAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(source)
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  return raw.replace(ESCAPE, (_, hex: string | undefined, char: string | undefined) =>
    hex === undefined ? (ESCAPED[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
