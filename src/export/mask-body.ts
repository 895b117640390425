import { isJson } from '../classify/read-json.ts'
import type { Masker } from './mask.ts'
import { replacePersons } from './person-fields.ts'

/** A string, or a number, of JSON. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * `text` masked, what fields like "firstname" say of a person included. JSON stays JSON: its strings and numbers are
 * masked one by one, and a number of which only a part is left becomes a string. What needs no mask stays byte for byte.
 * Never throws.
 */
export function maskBody(text: string, { mask, person }: Pick<Masker, 'mask' | 'person'>): string {
  const impersonal = replacePersons(text, person)
  const json = isJson(impersonal)
  const tokens = impersonal.replaceAll(TOKEN, (token) => {
    // What is no JSON as a whole is masked as a whole: only escapes could hide something then.
    if (!json && !token.includes('\\')) return token
    const plain = token.startsWith('"') ? parsed(token) : token
    const masked = mask(plain)
    return masked === plain ? token : JSON.stringify(masked)
  })
  return json ? tokens : mask(tokens)
}

function parsed(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}
