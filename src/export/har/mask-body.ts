import { isJson } from '../../classify/read-json.ts'
import { maskPersons } from './mask-persons.ts'

/** A string, or a number, of a text that is known to be JSON. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * `text` with `mask` over it, and without what fields like "firstname" say of a person. JSON stays JSON: its strings and
 * numbers are masked one by one, and a number of which only a part is left becomes a string. What needs no mask stays byte
 * for byte. Never throws.
 */
export function maskBody(text: string, mask: (text: string) => string): string {
  const impersonal = maskPersons(text)
  if (!isJson(impersonal)) return mask(impersonal)
  return impersonal.replaceAll(TOKEN, (token) => {
    const plain = token.startsWith('"') ? String(JSON.parse(token)) : token
    const masked = mask(plain)
    return masked === plain ? token : JSON.stringify(masked)
  })
}
