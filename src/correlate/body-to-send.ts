import { REMOVED } from '../observe/find-secret.ts'
import type { Exchange } from './exchange.ts'

/** What a copied or planned call has in place of a body that is not known whole. */
export const BODY_PLACEHOLDER = '<request body>'

const SENDS_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/**
 * The body with which the request is made again: the recorded text, the placeholder where a body was sent but is not known
 * whole, undefined where there was none. A cut body, or one without its secrets, must not be sent as if it were whole.
 */
export function bodyToSend({ requestBody, method }: Exchange): string | undefined {
  if (requestBody === undefined) return SENDS_BODY.has(method) ? BODY_PLACEHOLDER : undefined
  if (!('text' in requestBody)) return requestBody.reason === 'empty' ? undefined : BODY_PLACEHOLDER
  const isWhole = !requestBody.truncated && !requestBody.text.includes(REMOVED)
  return isWhole ? requestBody.text || undefined : BODY_PLACEHOLDER
}
