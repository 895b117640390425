import type { TabKey } from './tab-key.ts'

/**
 * The one type that every capture source emits: append-only, serialisable, and never interpreted by its source.
 * Times are milliseconds since the epoch (fractions allowed), sizes are bytes.
 */

/** Who saw it. `devtools` and `response-filter` are named here so that the log's format need not change for them. */
export type Source = 'web-request' | 'page-hook' | 'devtools' | 'response-filter'

/** What kind of request it was, reduced from the browsers' own resource types. */
export type RequestKind = 'api' | 'document' | 'beacon' | 'socket' | 'static'

/** Where a request came from. */
export interface RequestPlace {
  readonly tabId: TabKey
  /** 0 for the tab's page itself, -1 for workers. */
  readonly frameId: number
}

/** A frame of a tab's page. */
export interface FramePlace extends RequestPlace {
  readonly tabId: number
}

/** Response headers worth keeping, lower-case names. Never cookies, never authorization. */
export type KeptHeaders = Readonly<Record<string, string>>

/** Why there is no body text to show. */
export type NoBodyReason =
  | 'not-asked' // the answer was a success: bodies of successes are not recorded
  | 'empty' // the server sent none
  | 'over-limit'
  | 'blob' // the page reads it as binary
  | 'never-read' // the page never read it, or the read failed
  | 'cors' // the browser kept it from the page
  | 'service-worker' // the page's own service worker made the request or the answer
  | 'not-seen' // no hook could see this request (worker, page opened before the extension)
  | 'devtools-closed' // DevTools would have had it, but they were closed then
  | 'navigation' // DevTools had it, and let it go when the page went

/** A body as text, or the reason why there is none. `size` counts what arrived, `text` may be a prefix of it. */
export type Body =
  | { readonly text: string; readonly truncated: boolean; readonly size?: number }
  | { readonly reason: NoBodyReason; readonly size?: number }

/** The interaction behind a request, as the content script joined it. The element itself never leaves the frame. */
export interface Cause {
  readonly how: 'exact' | 'probable'
  /** Event type: click, keydown, submit, change. */
  readonly event: string
}

interface WebRequestBase extends RequestPlace {
  readonly source: 'web-request'
  /** The browser's id of the request; all redirect hops share it. */
  readonly requestId: string
  readonly method: string
  /** Secrets already dropped, no fragment. */
  readonly url: string
  readonly at: number
}

export type WebRequestObservation =
  | (WebRequestBase & {
      readonly phase: 'start'
      readonly kind: RequestKind
      readonly initiator?: string
      /** Its page is made ready out of sight, and nobody may ever look at it. */
      readonly prerendered?: true
    })
  | (WebRequestBase & { readonly phase: 'redirect'; readonly status: number; readonly location: string })
  | (WebRequestBase & {
      readonly phase: 'head' | 'end'
      readonly status: number
      readonly statusLine: string
      /** Missing in an end whose head was not seen: of an answer from the cache, or by an earlier life of the background. */
      readonly headers?: KeptHeaders
      readonly fromCache: boolean
    })
  | (WebRequestBase & { readonly phase: 'fail'; readonly error: string })

/** What the hook says of one failed call, once, when it is over. The background adds the place from the sender. */
export interface HookReport {
  /** Unique within its frame's document. */
  readonly callId: string
  readonly api: 'fetch' | 'xhr'
  readonly method: string
  /** As the page asked for it, made absolute; secrets dropped, no fragment. */
  readonly url: string
  readonly startedAt: number
  readonly endedAt: number
  /** 0 when no response arrived. */
  readonly status: number
  /** Set when no response arrived, or the page gave up. */
  readonly error?: 'network' | 'abort' | 'timeout'
  readonly contentType: string
  readonly body: Body
  readonly requestBody?: Body
  readonly cause?: Cause
}

/** Where a report came from, as the browser names its sender. */
export interface ReportPlace extends FramePlace {
  /**
   * Set for a frame without an address of its own (about:blank, srcdoc), which has its maker's origin: Chromium may list
   * its requests under the frame that made it (measured on 156).
   */
  readonly origin?: string
}

export interface HookObservation extends HookReport, ReportPlace {
  readonly source: 'page-hook'
  readonly phase: 'body'
}

/** What Firefox's response filter read of one answer. It belongs to the browser's `requestId`, without any doubt. */
export interface FilterObservation extends FramePlace {
  readonly source: 'response-filter'
  readonly phase: 'body'
  readonly requestId: string
  readonly at: number
  readonly body: Body
}

/** One entry of DevTools' own network log. It names neither frame nor `requestId`. */
export interface DevtoolsObservation {
  readonly source: 'devtools'
  readonly phase: 'entry'
  readonly tabId: number
  /** Given by the panel that holds the entry: the body is asked of it under this name. Unique in the browser session. */
  readonly entryId: string
  /** Of a preflight: the method that it asks leave for. */
  readonly method: string
  /** As first asked for, where the request was redirected; secrets dropped, no fragment. */
  readonly url: string
  readonly startedAt: number
  readonly endedAt: number
  /** 0 when no response arrived. */
  readonly status: number
  /** net::ERR_… */
  readonly error?: string
  /** True for the OPTIONS request that the browser itself sent ahead. */
  readonly preflight: boolean
  /** Of a failure, or of a success with an error inside, at once: DevTools lets go of bodies when the page is left. */
  readonly body?: Body
  /** The single object that a success of the account server answered with, as the server wrote it. */
  readonly object?: { readonly id: string; readonly version: string }
}

export type Observation = WebRequestObservation | HookObservation | FilterObservation | DevtoolsObservation
