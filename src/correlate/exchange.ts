import type { Body, Cause, KeptHeaders, RequestKind, RequestPlace, Source } from '../observe/observation.ts'

/** One redirect inside an exchange: where it was sent on from, with which status. */
export interface Hop {
  readonly url: string
  readonly status: number
  readonly location: string
  readonly at: number
}

/** As DevTools listed it, under an entry of its own. Times: epoch ms. */
export interface Preflight {
  readonly entryId: string
  readonly status: number
  readonly startedAt: number
  readonly endedAt: number
}

/** One request as the user knows it. Plain data: it goes through ports and storage as it is. Times: epoch ms. */
export interface Exchange extends RequestPlace {
  /** Stable over the life of the browser session. */
  readonly id: string
  readonly kind: RequestKind
  readonly method: string
  /** The address first asked for; secrets dropped. The final one differs only after `hops`. */
  readonly url: string
  readonly finalUrl: string
  readonly hops: readonly Hop[]
  readonly initiator?: string
  /** Made by a page that was not shown yet. */
  readonly prerendered?: true
  readonly startedAt: number
  readonly endedAt?: number
  /**
   * `running`: nothing has ended it yet. `failed`: no usable response, see `error`. `unseen`: it should be over, and
   * nobody saw its end, since the background was dead then; a source that knows better takes this back.
   */
  readonly state: 'running' | 'completed' | 'failed' | 'unseen'
  readonly status?: number
  /** Like "HTTP/1.1 400 Bad Request"; HTTP/2 has no reason words. */
  readonly statusLine?: string
  /** The browser's own word for a connection failure: net::ERR_…, NS_ERROR_…, or the hook's. */
  readonly error?: string
  readonly headers: KeptHeaders
  readonly fromCache: boolean
  readonly body: Body
  readonly requestBody?: Body
  /** The version of the single object that a success answered with, as the server wrote it; where it was seen. */
  readonly object?: { readonly id: string; readonly version: string }
  readonly cause?: Cause
  /** The hook's call in its frame: names the element that the page's mark goes to. */
  readonly callId?: string
  /** DevTools' entry of this request, while an open panel holds it: the whole body can be asked for. */
  readonly entryId?: string
  /** The OPTIONS request that the browser sent ahead; known only while DevTools are open. */
  readonly preflight?: Preflight
  /** True where several alike requests ran at once and the body could belong to another of them. */
  readonly ambiguous: boolean
  /** Sorted, without doubles. */
  readonly seenBy: readonly Source[]
}

/** The id of the exchange that the browser's `requestId` becomes. */
export function exchangeId(requestId: string): string {
  return `request-${requestId}`
}

/** The exchange's sources with one more: sorted, without doubles. */
export function seenAlso({ seenBy }: Exchange, source: Source): readonly Source[] {
  return [...new Set([...seenBy, source])].toSorted()
}
