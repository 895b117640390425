import { JSON_DEPTH } from './limits.ts'

const { stringify } = JSON
const { isArray } = Array
const { keys } = Object

/**
 * JSON of a value that `JSON.parse` made, without ever calling a `toJSON` that a page has put on a prototype. Stops soon
 * after `limit` characters: a longer result is a beginning only. Undefined when nested too deeply.
 */
export function jsonText(value: unknown, limit: number): string | undefined {
  let out = ''
  const write = (part: unknown, depth: number): boolean => {
    if (typeof part !== 'object' || part === null) {
      // `stringify` looks up no `toJSON` on a primitive that JSON knows.
      out += stringify(part)
      return true
    }
    if (depth > JSON_DEPTH) return false
    const list = isArray(part)
    const names = list ? undefined : keys(part)
    const count = list ? part.length : (names?.length ?? 0)
    out += list ? '[' : '{'
    for (let at = 0; at < count && out.length <= limit; at += 1) {
      if (at > 0) out += ','
      const name = names?.[at]
      if (name !== undefined) out += `${stringify(name)}:`
      if (!write((part as Record<string | number, unknown>)[name ?? at], depth + 1)) return false
    }
    out += list ? ']' : '}'
    return true
  }
  return write(value, 0) ? out : undefined
}
