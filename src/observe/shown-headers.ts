import { secretKind } from './secret-keys.ts'
import { scrubText, scrubUrl } from './secrets.ts'

/** A header that may be shown. Without a value it held a secret, of which nothing but the name is left. */
export interface ShownHeader {
  readonly name: string
  readonly value?: string
}

/** All headers of a call as they may be shown. */
export interface AllHeaders {
  readonly request: readonly ShownHeader[]
  readonly response: readonly ShownHeader[]
}

/** Words that make a header's name one of a key to a session, whatever the rest of it says. */
const KEY_WORD = /cookie|(?:^|[-_])(?:auth|session|sid|sso|saml|ticket|invite|otp)(?:[-_]|$)/i

/** What an address, or a path of one, begins with. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/)?\//i

/**
 * All of these headers as they may be shown: of those that hold a secret only the name, and no secret in the values of
 * the others. In their order.
 */
export function shownHeaders(headers: readonly { readonly name: string; readonly value: string }[]) {
  return headers.map(({ name, value }): ShownHeader => {
    if (secretKind(name) !== 'none' || KEY_WORD.test(name)) return { name }
    return { name, value: ADDRESS.test(value) ? scrubUrl(value) : scrubText(value) }
  })
}
