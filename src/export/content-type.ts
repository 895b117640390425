import { isJson } from '../classify/read-json.ts'
import { BODY_PLACEHOLDER } from '../correlate/body-to-send.ts'

/** Guesses the Content-Type of `body` where one must be named: JSON, or undefined for anything else. */
export function contentTypeOf(body: string): 'application/json' | undefined {
  return body === BODY_PLACEHOLDER || isJson(body) ? 'application/json' : undefined
}
