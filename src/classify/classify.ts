import type { Exchange } from '../correlate/exchange.ts'
import { BROWSER_ABORTS } from '../correlate/pick-error.ts'
import { isSessionLapsed } from './is-session-lapsed.ts'
import { readError } from './read-error.ts'
import type { Verdict } from './verdict.ts'

/** The browsers' words and the hook's. */
const ABORTS: ReadonlySet<string> = new Set([...BROWSER_ABORTS, 'abort'])

/** A 202 to any other method says that a job was taken on, and Retry-After when to look for its end. */
const POLLS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * What became of an exchange. A status of 400 and above is a failure whatever else is known, even if the body was cut
 * off; below that, the browser's word decides, and then whether the answer is the sign-in page. Pure, reads no clock, never throws.
 */
export function classify(exchange: Exchange): Verdict {
  if (exchange.state === 'running') return { kind: 'pending' }
  const status = knownStatus(exchange.status)
  if (status !== undefined && status >= 400) {
    const text = 'text' in exchange.body ? exchange.body.text : undefined
    return { kind: 'failed', status, error: readError(text, exchange.headers['content-type'] ?? '') }
  }
  if (exchange.state === 'failed') return withoutAnswer(exchange.error ?? '', status)
  if (status === undefined) return { kind: 'unknown' }
  if (isSessionLapsed(exchange)) return { kind: 'failed', rule: 'session-lapsed' }
  if (status === 202 && POLLS.has(exchange.method.toUpperCase()) && exchange.headers['retry-after'] !== undefined) {
    return { kind: 'notice', reason: 'not-ready', status }
  }
  return { kind: 'ok', status }
}

function withoutAnswer(word: string, status: number | undefined): Verdict {
  if (!ABORTS.has(word)) return { kind: 'failed', network: word }
  // Browsers say "aborted" of an answer that has no body to wait for.
  if (status === 204 || status === 304) return { kind: 'ok', status }
  return { kind: 'notice', reason: 'aborted', ...(status === undefined ? {} : { status }) }
}

/** The hook says 0 where no response arrived, and what a store or a page hands over may be no number at all. */
function knownStatus(status: number | undefined): number | undefined {
  return typeof status === 'number' && status >= 100 ? status : undefined
}
