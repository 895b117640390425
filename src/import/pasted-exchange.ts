import type { Exchange, Hop } from '../correlate/exchange.ts'
import { createBodyKeeper, type RawText } from '../observe/body/clip-body.ts'
import { keptHeaders } from '../observe/kept-headers.ts'
import type { Body } from '../observe/observation.ts'
import { scrubUrl } from '../observe/secrets.ts'
import { takeJson } from './take-json.ts'

/** What is read of a body, in bytes of UTF-8. */
export const PASTED_BODY_LIMIT = 1_000_000

/** What was read of one request, secrets and all. */
export interface Reading {
  /** "" where it is not known. */
  readonly method?: string | undefined
  /** Absolute, or "" where it is not known. */
  readonly url?: string | undefined
  readonly status?: number | undefined
  readonly statusLine?: string | undefined
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
  readonly redirects?: readonly { readonly status: number; readonly location: string }[]
  /** The body's text, or what stands for it. */
  readonly body: RawText | Body
  readonly requestBody?: string | undefined
  /** The browser's word for a failure without a usable answer. */
  readonly error?: string | undefined
  /** Epoch ms. */
  readonly startedAt?: number | undefined
  /** In ms. */
  readonly took?: number | undefined
}

const keep = createBodyKeeper(PASTED_BODY_LIMIT)

/**
 * The exchange that a reading is: secrets dropped and bodies cut as the recorder does it. What is not known is "" (method
 * and address), 0 (the start) or missing (status, end). Never throws.
 */
export function pastedExchange(reading: Reading, id = 'pasted'): Exchange {
  const { status, statusLine, error, requestBody } = reading
  const url = scrubUrl(reading.url ?? '')
  const headers = keptHeaders(reading.headers ?? [])
  const startedAt = reading.startedAt ?? timeIn(headers.date)
  const { hops, finalUrl } = hopsFrom(url, reading.redirects ?? [], startedAt)
  return {
    id,
    tabId: 0,
    frameId: 0,
    kind: 'api',
    method: (reading.method ?? '').slice(0, 40),
    url,
    finalUrl,
    hops,
    startedAt,
    ...(reading.took === undefined ? {} : { endedAt: startedAt + reading.took }),
    state: error === undefined ? 'completed' : 'failed',
    ...(status === undefined ? {} : { status }),
    ...(statusLine === undefined ? {} : { statusLine: statusLine.slice(0, 200) }),
    ...(error === undefined ? {} : { error: error.slice(0, 100) }),
    headers,
    fromCache: false,
    body: bodyOf(reading.body),
    ...(requestBody ? { requestBody: keep({ text: requestBody }) } : {}),
    ambiguous: false,
    seenBy: [],
  }
}

function bodyOf(body: Reading['body']): Body {
  if ('reason' in body) return body
  return keep(body.text.length > PASTED_BODY_LIMIT ? body : { ...body, text: takeJson(body.text) ?? body.text })
}

/** Where the client was sent on to, each address as the one before it makes it. */
function hopsFrom(
  url: string,
  redirects: NonNullable<Reading['redirects']>,
  at: number,
): { readonly hops: readonly Hop[]; readonly finalUrl: string } {
  let from = url
  const hops = redirects.map(({ status, location }) => {
    const base = from === '' ? undefined : from
    const target = URL.canParse(location, base) ? new URL(location, base).href : location
    const hop = { url: from, status, location: scrubUrl(target), at }
    from = hop.location
    return hop
  })
  return { hops, finalUrl: from }
}

function timeIn(date: string | undefined): number {
  const at = Date.parse(date ?? '')
  return Number.isNaN(at) ? 0 : at
}
