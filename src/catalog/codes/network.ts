import { oneLine } from '../../base/one-line.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Subject } from '../words/render.ts'
import type { CatalogRow } from './catalog-row.ts'

/** Ways to get no answer. Texts: `catalog_network_<kind>_title`, `_happened`, `_why`, `_step_n`. */
export type NetworkKind =
  | 'dns'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'certificate'
  | 'offline'
  | 'blocked'
  | 'withheld'
  | 'silent'
  | 'generic'

const seen = { evidence: 'observed', who: 'you', retry: 'after_change', docs: [], steps: 2 } as const

const networkRows: Readonly<Record<NetworkKind, CatalogRow>> = {
  dns: seen,
  refused: { ...seen, who: 'network', retry: 'later' },
  reset: { ...seen, retry: 'now' },
  timeout: { ...seen, retry: 'now' },
  certificate: { ...seen, who: 'network' },
  offline: seen,
  blocked: seen,
  withheld: { ...seen, evidence: 'inferred', who: 'caller' },
  silent: { ...seen, retry: 'now' },
  generic: { ...seen, retry: 'now' },
}

/** The browsers' words, Chromium's without "net::ERR_" and Firefox' without "NS_ERROR_". */
const WORDS: Readonly<Record<Exclude<NetworkKind, 'withheld' | 'silent' | 'generic'>, RegExp>> = {
  offline: /^(?:INTERNET_DISCONNECTED|OFFLINE)$/,
  dns: /^(?:NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_\w{1,40}|UNKNOWN_HOST)$/,
  refused: /^CONNECTION_REFUSED$/,
  timeout: /^(?:TIMED_OUT|CONNECTION_TIMED_OUT|NET_TIMEOUT|TIMEOUT)$/,
  reset:
    /^(?:CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|NETWORK_CHANGED|NET_(?:RESET|INTERRUPT|PARTIAL_TRANSFER)|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH|HTTP2_PROTOCOL_ERROR|QUIC_PROTOCOL_ERROR)$/,
  certificate: /^(?:CERT_\w{1,60}|SSL_\w{1,60}|BAD_SSL_\w{1,60}|SEC_ERROR_\w{1,60}|MOZILLA_PKIX_\w{1,60})$/,
  blocked: /^BLOCKED_BY_(?:CLIENT|ADMINISTRATOR|CSP)$/,
}

/** With a status, these words mean that the browser withheld the answer from the page: CORS forbade the call. */
const WITHHELD = /^(?:FAILED|NETWORK|DOM_BAD_URI|BLOCKED_BY_(?:RESPONSE|ORB))$/

/** The row of a browser's word; `generic` for an unknown word. */
export function networkKind(word: string, status: number | undefined): NetworkKind {
  const short = word
    .slice(0, 100)
    .replace(/^(?:net::ERR_|NS_ERROR_)/, '')
    .toUpperCase()
  for (const kind of Object.keys(WORDS) as (keyof typeof WORDS)[]) if (WORDS[kind].test(short)) return kind
  // Firefox describes a broken certificate in a sentence instead of a word.
  if (/\bcertificate\b/i.test(word.slice(0, 200))) return 'certificate'
  if (status !== undefined && status > 0 && WITHHELD.test(short)) return 'withheld'
  // The page hook only knows that no answer came, because browsers do not tell a page why.
  return short === '' || short === 'NETWORK' ? 'silent' : 'generic'
}

/** The row for a call that got no usable answer. */
export function networkSubject(word: string, exchange: Exchange): Subject {
  const kind = networkKind(word, exchange.status)
  const values = [oneLine(hostOf(exchange.finalUrl), 100), oneLine(word, 100), String(exchange.status ?? '')]
  return { row: networkRows[kind], ref: `network/${kind}`, textPrefix: `catalog_network_${kind}`, values }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
