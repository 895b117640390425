import type { Texts } from '../base/texts.ts'
import type { Exchange } from '../correlate/exchange.ts'
import type { Retry } from './explanation.ts'

/** How a row answers "Try again?"; each has a text `catalog_retry_…`. */
export type RetryRule = 'now' | 'later' | 'twice' | 'after_change' | 'unpublished' | 'unneeded'

const RETRIES: Readonly<Record<RetryRule, Retry>> = {
  now: { verdict: 'now' },
  later: { verdict: 'wait' },
  twice: { verdict: 'wait', after: 2 },
  after_change: { verdict: 'after-change' },
  unpublished: { verdict: 'after-change' },
  unneeded: { verdict: 'no' },
}

/** A method that is not known (of a pasted answer) adds no warning. */
const READS: ReadonlySet<string> = new Set(['', 'GET', 'HEAD', 'OPTIONS'])

/**
 * The row's rule as verdict and sentence. A wait that the server itself asked for comes first. Where the request may
 * have taken effect although it failed, a write carries a warning: the account server has no idempotency keys.
 */
export function retryOf(rule: RetryRule, exchange: Exchange, texts: Texts): { retry: Retry; retryText: string } {
  const { method, status = 0 } = exchange
  const asked = rule === 'unneeded' ? undefined : retryAfter(exchange)
  const retry: Retry = asked === undefined ? RETRIES[rule] : { verdict: 'wait', after: asked }
  const isWrite = !READS.has(method.toUpperCase())
  if (isWrite && retry.verdict === 'now') return { retry, retryText: texts('catalog_retry_now_write', method) }
  const sentence = asked === undefined ? texts(`catalog_retry_${rule}`) : texts('catalog_retry_asked', String(asked))
  const warns = isWrite && retry.verdict === 'wait' && status >= 500
  return { retry, retryText: warns ? `${sentence} ${texts('catalog_retry_write', method)}` : sentence }
}

/** The Retry-After header in seconds. Its other form, a date, would need a clock and is left out. */
function retryAfter(exchange: Exchange): number | undefined {
  const header = exchange.headers['retry-after']?.trim() ?? ''
  return /^\d{1,6}$/.test(header) ? Number(header) : undefined
}
