import { isFailedStatus } from '../base/http-status.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { BROWSER_ABORTS } from '../correlate/fold-web-request.ts'
import { isSessionLapsed } from './is-session-lapsed.ts'
import { readError } from './read-error.ts'
import { readSuccess } from './read-success.ts'
import type { ParsedError, Verdict } from './verdict.ts'

/** The browsers' words and the hook's. */
const ABORTS: ReadonlySet<string> = new Set([...BROWSER_ABORTS, 'abort'])

/** To any other method a 202 says that a job was accepted, and Retry-After when to look for its end. */
const POLLS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** What the sign-in asks for before it goes on. The answer has a status of failure all the same. */
const PROMPTS: ReadonlySet<string> = new Set(['totp_required', 'totp_setup_required', 'invalid_totp'])

/** An exchange never changes, so its verdict is found once; the memory ends with the exchange. */
const verdicts = new WeakMap<Exchange, Verdict>()

/**
 * The door of this room: what became of an exchange. A status of 400 and above is a failure whatever else is known, even if
 * the body was cut off (only the sign-in's questions are none). Below 400 the browser's word decides, and then whether the
 * answer is the sign-in page. A failure told inside the body of a success is a notice.
 *
 * Everything in this room is pure, reads no clock and never throws, whatever a server sends (`tests/unit/classify/hostile`).
 */
export function classify(exchange: Exchange): Verdict {
  const verdict = verdicts.get(exchange) ?? judge(exchange)
  verdicts.set(exchange, verdict)
  return verdict
}

function judge(exchange: Exchange): Verdict {
  if (exchange.state === 'running') return { kind: 'pending' }
  const status = knownStatus(exchange.status)
  if (status !== undefined && isFailedStatus(status)) {
    const text = 'text' in exchange.body ? exchange.body.text : undefined
    const error = readError(text, exchange.headers['content-type'] ?? '')
    return isPrompt(status, error)
      ? { kind: 'notice', reason: 'sign-in-prompt', status, error }
      : { kind: 'failed', status, error }
  }
  if (exchange.state === 'failed') return withoutAnswer(exchange.error ?? '', status)
  if (status === undefined) return { kind: 'unknown' }
  if (isSessionLapsed(exchange)) return { kind: 'failed', rule: 'session-lapsed' }
  if (status === 202 && POLLS.has(exchange.method.toUpperCase()) && exchange.headers['retry-after'] !== undefined) {
    return { kind: 'notice', reason: 'not-ready', status }
  }
  return withAnswer(exchange, status)
}

function isPrompt(status: number, { shape, code }: ParsedError): boolean {
  return status < 500 && shape === 'oauth' && PROMPTS.has(code ?? '')
}

function withAnswer({ kind, body }: Exchange, status: number): Verdict {
  const inside = kind === 'api' && status >= 200 && status < 300 && 'text' in body ? readSuccess(body.text) : undefined
  return inside ? { kind: 'notice', status, ...inside } : { kind: 'ok', status }
}

function withoutAnswer(word: string, status: number | undefined): Verdict {
  if (!ABORTS.has(word)) return { kind: 'failed', network: word }
  // Browsers call an answer without a body "aborted".
  if (status === 204 || status === 304) return { kind: 'ok', status }
  return { kind: 'notice', reason: 'aborted', ...(status === undefined ? {} : { status }) }
}

/** The hook reports 0 where no response arrived, and a store or a page may hand over what is no number. */
function knownStatus(status: number | undefined): number | undefined {
  return typeof status === 'number' && status >= 100 ? status : undefined
}
