import { exec, toLowerCase } from './pristine-natives.ts'

/** A key with one of these inside is secret, unless its value is a harmless switch (`"password_expired": true`). */
const INSIDE = /pass(?:word|wd|phrase)|secret/

/** The last word decides: `access_token` is secret, `token_type` is not. Compared in lower case without `_`, `-`, `.`. */
const LAST =
  /(?:pass(?:words?|wd|phrase)|pwd|(?:secret|token|cookie|credential)s?|token(?:hint|value)|authorization|session(?:id)?|otp|jwt|(?:pass|otp|pin|mfa|device|backup|recovery|activation|verification|api|access|private|encryption|account|license|session)(?:code|key)s?|signature|[cx]srf|assertion|samlresponse|codeverifier|authserversecure)$|^(?:sig|sid|pin|pass|auth|bearer)$/

/** Secret keys that are headers, where a blank before the value is usual: `Authorization: Bearer …`. */
const HEADER = /authorization$|cookie$|^x/

/** Secret in a query or a form only: in a JSON error, `code` is what we explain. */
const QUERY = /^(?:code|state|key|ott|ticket|invite)$/

const LETTER = /[a-z0-9]/i

function normal(key: string): string {
  let name = ''
  for (let at = 0; at < key.length; at += 1) {
    const char = key[at] ?? ''
    if (exec(LETTER, char)) name += char
  }
  return toLowerCase(name)
}

/** What kind of secret a key stands for. `last`: the value is secret, whatever it is. `inside`: unless it is an object. */
export type SecretKind = 'last' | 'inside' | 'none'

/** Judges the name of a JSON field, form field, cookie or header. */
export function secretKind(key: string): SecretKind {
  const name = normal(key)
  if (exec(LAST, name)) return 'last'
  return exec(INSIDE, name) ? 'inside' : 'none'
}

/** Whether a secret `key` names a header; then the header's whole line is secret. */
export function isSecretHeader(key: string): boolean {
  return exec(HEADER, normal(key)) !== null
}

/** Whether the query or form parameter `key` (decoded) holds a secret. */
export function isSecretParameter(key: string): boolean {
  return secretKind(key) !== 'none' || exec(QUERY, normal(key)) !== null
}
