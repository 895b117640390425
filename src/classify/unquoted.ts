import { errorIn } from './error-in.ts'
import { emptyRecord } from './node-text.ts'
import { readQuotedJson } from './read-json.ts'
import type { ParsedError } from './verdict.ts'

/** Services quote services that quote services. Deeper nesting is no real error. */
const MAX_QUOTES = 4

const NUMBER = /^-?\d+$/

/**
 * Replaces an error by the one that it quotes as JSON in its message: the quoted error is the cause, the outer one only passed
 * it on. Gives the very same error where it quotes none. Takes time linear in its texts.
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
  // A number means something only together with its service. If no service is named, the answering service's code is better.
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
