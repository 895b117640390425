import { STATUS_CODES } from 'node:http'
import { platformError } from './platform-errors.ts'

/** One answer, ready to be sent. Delays in ms. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Wait before the head. */
  readonly delay?: number
  /** Wait between head and body. */
  readonly delayBody?: number
  /** Send the body in so many pieces, a little apart. */
  readonly pieces?: number
  /** Destroy the connection before the head, or in the middle of the body. */
  readonly cut?: 'head' | 'body'
}

/** The domain of the account server. */
export const ACCOUNT_DOMAIN = 'PlatformAccountServer'

/** What may stand in a wrapped error beside its code. */
export interface ErrorDetails {
  readonly message?: string
  readonly info?: string
  readonly addition?: readonly Readonly<Record<string, unknown>>[]
  readonly context?: Readonly<Record<string, unknown>>
}

/** A body of any kind under its content type. */
export function answer(status: number, type: string, body: string | Buffer): Answer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body) }
}

/** `value` as JSON. */
export function json(status: number, value: unknown): Answer {
  return answer(status, 'application/json', JSON.stringify(value))
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: Buffer.alloc(0) }
}

/** 302. */
export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: Buffer.alloc(0) }
}

function wrapped(status: number, code: number, message: string, details: ErrorDetails): Answer {
  return json(status, {
    error: {
      code,
      message,
      details: { info: details.info ?? null, ...(details.addition ? { addition: details.addition } : {}) },
      context: details.context ?? {},
      domain: ACCOUNT_DOMAIN,
    },
  })
}

/** The account server's refusal with a platform code; status and message come from the table. */
export function refusal(code: number, details: ErrorDetails = {}): Answer {
  const known = platformError(code)
  return wrapped(known.status, code, details.message ?? known.message, details)
}

/** The account server's failure whose `code` is the HTTP status itself. */
export function httpFailure(status: number, details: ErrorDetails = {}): Answer {
  return wrapped(status, status, details.message ?? STATUS_CODES[status] ?? 'Error', details)
}
