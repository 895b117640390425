import type { Texts } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Retry } from '../explanation.ts'
import { retryAfter } from './retry-after.ts'

/** The facts of a request that the answer to "Try again?" depends on, beside the row. */
export type Asked = Pick<Exchange, 'method' | 'status' | 'headers'> & { readonly url?: string }

/**
 * How a row answers "Try again?"; each has a text `catalog_retry_…`. `unpublished`: the vendor has published nothing but its
 * advice for 50x. `inner`: the request worked, and something else failed that its answer tells of.
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

/** Methods without a warning. '': the method of a pasted answer, which is unknown. */
const READS: ReadonlySet<string> = new Set(['', 'GET', 'HEAD', 'OPTIONS'])

/** Three POSTs of MDR are the only writes that take an Idempotency-Key. */
const MDR = /^[^/?#]*\/\/[^/?#]+(?:\/bc)?\/api\/mdr\/v1\//

/**
 * The row's rule as verdict and sentence. A wait that the server itself asked for comes first. A write that may have taken
 * effect although it failed carries a warning, because hardly any write is safe to repeat.
 */
export function retryOf(rule: RetryRule, exchange: Asked, texts: Texts): { retry: Retry; retryText: string } {
  const { method, status = 0 } = exchange
  const asked = RETRIES[rule].verdict === 'no' ? undefined : retryAfter(exchange.headers)
  const published = rule === 'unpublished' && status >= 500 && status < 510 ? 'twice' : rule
  const known = asked === 0 ? 'now' : published
  const retry: Retry = asked ? { verdict: 'wait', after: asked, asked: true } : RETRIES[known]
  const isWrite = !READS.has(method.toUpperCase())
  const isUnsafe = isWrite && (retry.verdict === 'now' || (retry.verdict === 'wait' && status >= 500))
  const sentence = asked ? texts('catalog_retry_asked', String(asked)) : texts(`catalog_retry_${known}`)
  if (!isUnsafe) return { retry, retryText: sentence }
  const warning = method === 'POST' && MDR.test(exchange.url ?? '') ? 'catalog_retry_write_mdr' : 'catalog_retry_write'
  const retryText =
    retry.verdict === 'now' ? texts('catalog_retry_now_write', method) : `${sentence} ${texts(warning, method)}`
  return { retry: { ...retry, checkFirst: true }, retryText }
}
