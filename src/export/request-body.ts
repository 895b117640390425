import type { Exchange } from '../correlate/exchange.ts'
import { REMOVED } from '../observe/find-secret.ts'

/** What a copied command puts where a body belongs that was not recorded whole. */
const BODY_PLACEHOLDER = '<request body>'

const SENDS_BODY = new Set(['POST', 'PUT', 'PATCH'])

/**
 * The request body to write into a copied command: the recorded text, the placeholder where a body was sent but is not
 * known whole (a cut one, or one without its secrets, must not be sent as if it were all), or undefined where there is
 * none. Never throws.
 */
export function bodyToSend(exchange: Exchange): string | undefined {
  const body = exchange.requestBody
  if (body === undefined) return SENDS_BODY.has(exchange.method) ? BODY_PLACEHOLDER : undefined
  if ('text' in body) return body.truncated || body.text.includes(REMOVED) ? BODY_PLACEHOLDER : body.text || undefined
  return body.reason === 'empty' ? undefined : BODY_PLACEHOLDER
}

/** Guesses the Content-Type of `body` where one must be named: JSON, or undefined for anything else. Never throws. */
export function contentTypeOf(body: string): 'application/json' | undefined {
  if (body === BODY_PLACEHOLDER) return 'application/json'
  try {
    JSON.parse(body)
    return 'application/json'
  } catch {
    return undefined
  }
}
