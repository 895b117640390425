import { field, numberOf, textOf } from '../base/json-fields.ts'
import type { Exchange, Hop } from '../correlate/exchange.ts'
import { NO_BODY_REASONS } from '../observe/body/no-body-reasons.ts'
import type { Body, NoBodyReason } from '../observe/observation.ts'
import { scrubUrl } from '../observe/secrets.ts'

/**
 * The exchange with what our own export wrote into its entry and HAR has no place for. The entry may be anybody's: a field
 * of another shape is passed over.
 */
export function withKept(exchange: Exchange, entry: unknown): Exchange {
  const { endedAt: _, error: __, ...begun } = exchange
  const state = field(entry, '_state')
  const hops = hopsIn(entry)
  const object = objectIn(entry)
  const requestBody = bodyWith(exchange.requestBody, entry, '_noRequestBodyReason', '_requestBodyTruncated')
  return {
    ...(state === 'running' || state === 'unseen' ? { ...begun, state } : exchange),
    ...(state === 'failed' && { state }),
    finalUrl: hops.at(-1)?.location ?? exchange.finalUrl,
    hops,
    // Chromium says from which cache.
    fromCache: Boolean(field(entry, '_fromCache')),
    body: bodyWith(exchange.body, entry, '_noBodyReason', '_bodyTruncated'),
    ...(requestBody && { requestBody }),
    ...(object && { object }),
  }
}

function bodyWith<B extends Body | undefined>(
  body: B,
  entry: unknown,
  reasonKey: string,
  truncatedKey: string,
): B | Body {
  if (body && 'text' in body) return field(entry, truncatedKey) === true ? { ...body, truncated: true } : body
  const reason = field(entry, reasonKey)
  return isReason(reason) ? { ...body, reason } : body
}

function isReason(value: unknown): value is NoBodyReason {
  return NO_BODY_REASONS.some((reason) => reason === value)
}

function hopsIn(entry: unknown): readonly Hop[] {
  const hops = field(entry, '_redirects')
  if (!Array.isArray(hops)) return []
  return hops.flatMap((hop: unknown) => {
    const status = numberOf(field(hop, 'status'))
    const location = textOf(field(hop, 'location'))
    if (status === undefined || location === undefined) return []
    const url = scrubUrl(textOf(field(hop, 'url')) ?? '')
    return [{ url, status, location: scrubUrl(location), at: numberOf(field(hop, 'at')) ?? 0 }]
  })
}

function objectIn(entry: unknown): Exchange['object'] {
  const id = textOf(field(field(entry, '_object'), 'id'))
  const version = textOf(field(field(entry, '_object'), 'version'))
  return id && version ? { id, version } : undefined
}
