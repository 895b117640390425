import { isJson } from '../../classify/read-json.ts'

/** A string, or a number, of a text that is known to be JSON. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * `text` with `mask` over it. JSON stays JSON: its strings and numbers are masked one by one, and a number of which only a
 * part is left becomes a string. What needs no mask stays byte for byte. Never throws.
 */
export function maskBody(text: string, mask: (text: string) => string): string {
  if (!isJson(text)) return mask(text)
  return text.replaceAll(TOKEN, (token) => {
    const plain = token.startsWith('"') ? String(JSON.parse(token)) : token
    const masked = mask(plain)
    return masked === plain ? token : JSON.stringify(masked)
  })
}
