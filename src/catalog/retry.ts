import type { Texts } from '../base/texts.ts'
import type { Exchange } from '../correlate/exchange.ts'
import type { Retry } from './explanation.ts'

/** What the answer to "Try again?" depends on, beside the row. */
export type Asked = Pick<Exchange, 'method' | 'status' | 'headers'>

/**
 * How a row answers "Try again?"; each has a text `catalog_retry_…`. Where the vendor has published nothing
 * (`unpublished`), its advice for 50x still holds. `inner`: the request worked, what failed is something else that its
 * answer speaks of.
 */
export type RetryRule = 'now' | 'later' | 'twice' | 'after_change' | 'unpublished' | 'unneeded' | 'inner'

const RETRIES: Readonly<Record<RetryRule, Retry>> = {
  now: { verdict: 'now' },
  later: { verdict: 'wait' },
  twice: { verdict: 'wait', after: 2 },
  after_change: { verdict: 'after-change' },
  unpublished: { verdict: 'after-change' },
  unneeded: { verdict: 'no' },
  inner: { verdict: 'no' },
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The row's rule as verdict and sentence. A wait that the server itself asked for comes first. Where the request may
 * have taken effect although it failed, a write carries a warning: the account server has no idempotency keys.
 */
export function retryOf(rule: RetryRule, exchange: Asked, texts: Texts): { retry: Retry; retryText: string } {
  const { method, status = 0 } = exchange
  const known = rule === 'unpublished' && status >= 500 && status < 510 ? 'twice' : rule
  const asked = RETRIES[rule].verdict === 'no' ? undefined : retryAfter(exchange)
  const retry: Retry = asked === undefined ? RETRIES[known] : { verdict: 'wait', after: asked }
  const isWrite = !READS.has(method.toUpperCase())
  if (isWrite && retry.verdict === 'now') return { retry, retryText: texts('catalog_retry_now_write', method) }
  const sentence = asked === undefined ? texts(`catalog_retry_${known}`) : texts('catalog_retry_asked', String(asked))
  const warns = isWrite && retry.verdict === 'wait' && status >= 500
  return { retry, retryText: warns ? `${sentence} ${texts('catalog_retry_write', method)}` : sentence }
}

/** The Retry-After header in seconds. Its other form, a date, would need a clock and is left out. */
function retryAfter(exchange: Asked): number | undefined {
  const header = exchange.headers['retry-after']?.trim() ?? ''
  return /^\d{1,6}$/.test(header) ? Number(header) : undefined
}
