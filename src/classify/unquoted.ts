import { errorIn } from './error-in.ts'
import { emptyRecord } from './node-text.ts'
import { readQuotedJson } from './read-json.ts'
import type { ParsedError } from './verdict.ts'

/** A service that quotes one that quotes one; more is no error but somebody's joke. */
const MAX_QUOTES = 4

const NUMBER = /^-?\d+$/

/**
 * The error that an error quotes as JSON in its message, in its place: it is the cause, and the one around it only
 * passed it on. The very same error where it quotes none. Takes time linear in its texts. Never throws.
 */
export function unquoted(error: ParsedError, quotes = MAX_QUOTES): ParsedError {
  if (quotes === 0) return error
  for (const text of [error.message, error.info]) {
    const body = text === undefined ? undefined : readQuotedJson(text)
    const fields = body && errorIn(body.root)
    if (fields === undefined || (fields.code ?? fields.message) === undefined) continue
    return inPlaceOf(error, unquoted({ ...fields, lenient: body?.lenient === true }, quotes - 1))
  }
  return error
}

function inPlaceOf(outer: ParsedError, inner: ParsedError): ParsedError {
  const context = Object.assign(emptyRecord(), outer.context, inner.context)
  const lenient = outer.lenient || inner.lenient
  // A number means something only together with its service: without one, the answering service's own code is better.
  const anonymous = inner.domain === undefined && outer.code !== undefined && NUMBER.test(inner.code ?? '1')
  if (anonymous) return { ...outer, ...pick(inner, 'message', 'info'), context, lenient }
  const { code, domain } = outer
  const by = { ...pick(outer, 'code', 'domain') }
  const named = code === undefined && domain === undefined ? {} : { quotedBy: by }
  return { ...inner, shape: outer.shape, context, lenient, ...named }
}

function pick<K extends keyof ParsedError>(error: ParsedError, ...keys: readonly K[]): Partial<Pick<ParsedError, K>> {
  const given = keys.filter((key) => error[key] !== undefined).map((key) => [key, error[key]])
  return Object.fromEntries(given)
}
