import { isQuote, readString, type StringRole, type StringToken, skipSpace } from './body-string.ts'

/** One value of a body. Values stay text, so that integers beyond 2^53 are kept as the server wrote them. */
export interface BodyNode {
  readonly kind: 'object' | 'array' | 'string' | 'bare'
  /** A string's own text with escapes resolved; anything else as it stands in the body. */
  readonly text: string
  /** False when the body ended before the value did: it may be cut short. */
  readonly closed: boolean
  /** By key in an object, by index in an array. A Map, so that a key `__proto__` is a key like any other. */
  readonly members: ReadonlyMap<string, BodyNode>
}

interface Open {
  readonly kind: 'object' | 'array'
  readonly start: number
  readonly members: Map<string, BodyNode>
  key: string | undefined
}

/** No real error is nested this deep; deeper values are not read. */
export const MAX_DEPTH = 64

const BARE = /[^\s{}[\],:"“”]+/y
const NO_MEMBERS: ReadonlyMap<string, BodyNode> = new Map()

/**
 * Reads the first value in `source`; undefined where there is none. `exact`: `source` is valid JSON. Otherwise the reader
 * copes with bare quotes in strings, curly quotes, unquoted keys, and an end that was cut off. Takes linear time.
 */
export function readTree(source: string, exact: boolean): BodyNode | undefined {
  const stack: Open[] = []
  let root: BodyNode | undefined
  let at = 0

  const put = (node: BodyNode): void => {
    const top = stack.at(-1)
    if (top === undefined) root = node
    else if (top.kind === 'array') top.members.set(String(top.members.size), node)
    else if (top.key !== undefined) {
      top.members.set(top.key, node)
      top.key = undefined
    }
  }
  const close = (end: number, closed: boolean): void => {
    const open = stack.pop()
    if (open) put({ kind: open.kind, text: source.slice(open.start, end), closed, members: open.members })
  }

  while (at < source.length && root === undefined && stack.length <= MAX_DEPTH) {
    const char = source[at] ?? ''
    const top = stack.at(-1)
    if (char === '{' || char === '[') {
      stack.push({ kind: char === '{' ? 'object' : 'array', start: at, members: new Map(), key: undefined })
      at += 1
    } else if (char === '}' || char === ']') {
      at += 1
      close(at, true)
    } else if (char === ',' || char === ':' || char.trim() === '') {
      if (char === ',' && top) top.key = undefined
      at += 1
    } else {
      const token = isQuote(char) ? readString(source, at, roleOf(top), exact) : readBare(source, at, exact)
      at = token.end
      if (top?.kind === 'object' && top.key === undefined) {
        if (source[skipSpace(source, at)] === ':') top.key = token.text
      } else
        put({ kind: isQuote(char) ? 'string' : 'bare', text: token.text, closed: token.closed, members: NO_MEMBERS })
    }
  }
  while (stack.length > 0) close(source.length, false)
  return root
}

function roleOf(top: Open | undefined): StringRole {
  if (top?.kind !== 'object') return 'item'
  return top.key === undefined ? 'key' : 'member'
}

function readBare(source: string, from: number, exact: boolean): StringToken {
  BARE.lastIndex = from
  const text = BARE.exec(source)?.[0] ?? source.charAt(from)
  const end = from + text.length
  return { text, end, closed: exact || end < source.length }
}
