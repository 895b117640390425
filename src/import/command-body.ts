import { isJson } from '../classify/read-json.ts'
import { REMOVED } from '../observe/find-secret.ts'
import { secretKind } from '../observe/secret-keys.ts'
import { isForm, scrubText } from '../observe/secrets.ts'
import type { Word } from './command-line.ts'

const JSON_START = /^\s*[{[]/
/** No API names a field so: what tore the text took a letter. */
const TORN_KEY = /\p{Cc}/u
/** A harmless switch, or what took a secret's place. */
const SHOWABLE: ReadonlySet<unknown> = new Set([REMOVED, true, false, null, ''])

/** What a command sends, as far as it may be shown. */
export interface CommandBody {
  readonly text: string
  /** False: this may not be all, so that parts of the body may stand elsewhere in the text. */
  readonly whole: boolean
}

/**
 * The body of a command as it may be shown: JSON or an encoded form without its secrets. `[removed]` stands for all else,
 * because no rule tells where a secret in it ends. Never throws.
 */
export function commandBody({ text, sure }: Word): CommandBody {
  const whole = JSON_START.test(text) ? isJson(text) : isForm(text)
  return { text: whole && sure ? withoutSecrets(text) : REMOVED, whole }
}

/** The recorder's rules know keys by their text: a key that JSON's escapes or other marks hide from them is looked for here. */
function withoutSecrets(text: string): string {
  const scrubbed = scrubText(text)
  return JSON_START.test(text) && holdsSecret(parsed(scrubbed)) ? REMOVED : scrubbed
}

/** What is not JSON any more is held for a secret. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { secret: text }
  }
}

function holdsSecret(root: unknown): boolean {
  const left = [root]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && JSON_START.test(value) && isJson(value)) left.push(parsed(value))
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const kind = secretKind(key)
      const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      const isSecret = kind === 'last' || (kind === 'inside' && !isObject)
      if (TORN_KEY.test(key) || (isSecret && !SHOWABLE.has(inner))) return true
      left.push(inner)
    }
  }
  return false
}
