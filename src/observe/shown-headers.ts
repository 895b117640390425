import { secretKind } from './secret-keys.ts'
import { scrubText, scrubUrl } from './secrets.ts'

/** A header that may be shown. A missing value was a secret: only the name is left. */
export interface ShownHeader {
  readonly name: string
  readonly value?: string
}

/** All headers of a call as they may be shown. */
export interface AllHeaders {
  readonly request: readonly ShownHeader[]
  readonly response: readonly ShownHeader[]
}

/** A header with one of these words in its name holds a key to a session. */
const KEY_WORD = /cookie|(?:^|[-_])(?:auth|session|sid|sso|saml|ticket|invite|otp)(?:[-_]|$)/i

/** The beginning of an address, or of its path. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/)?\//i

/**
 * These headers as they may be shown, in their order: only the name where the value is a secret, and no secret inside the
 * other values.
 */
export function shownHeaders(headers: readonly { readonly name: string; readonly value: string }[]) {
  return headers.map(({ name, value }): ShownHeader => {
    if (secretKind(name) !== 'none' || KEY_WORD.test(name)) return { name }
    return { name, value: ADDRESS.test(value) ? scrubUrl(value) : scrubText(value) }
  })
}
