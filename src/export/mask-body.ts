import { isJson } from '../classify/read-json.ts'
import type { Masker } from './mask.ts'
import { replacePersons } from './person-fields.ts'

/** A string, or a number, of JSON. What is cut off within a string is one string to its end, or each quote in it were a try. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\d[\d.eE+-]*/gs

/**
 * `text` masked, what fields like "firstname" say of a person included, also where JSON quotes JSON. JSON stays JSON: its
 * strings and numbers are masked one by one, and a number of which only a part is left becomes a string. What needs no mask
 * stays byte for byte. Never throws.
 */
export function maskBody(text: string, { mask, person }: Pick<Masker, 'mask' | 'person'>): string {
  const impersonal = replacePersons(text, person)
  const json = isJson(impersonal)
  const tokens = impersonal.replaceAll(TOKEN, (token) => {
    // What is no JSON as a whole is masked as a whole: only escapes could hide something then.
    if (!json && !token.includes('\\')) return token
    const plain = token.startsWith('"') ? parsed(token) : token
    if (plain === undefined) return mask(token)
    const masked = mask(replacePersons(plain, person))
    return masked === plain ? token : JSON.stringify(masked)
  })
  return json ? tokens : mask(tokens)
}

/** What a string says, a cut one too; undefined where it is cut within an escape, or none of JSON's. */
function parsed(token: string): string | undefined {
  for (const whole of [token, `${token}"`]) {
    try {
      return String(JSON.parse(whole))
    } catch {
      // It is the other, or neither.
    }
  }
  return undefined
}
