import type * as v from 'valibot'
import type { body, cause, devtoolsEntry, hookReport } from './observation-schemas.ts'
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

/** A body as text, or the reason why there is none. `size` counts the bytes that arrived, `text` may be a prefix of it. */
export type Body = Readonly<v.InferOutput<typeof body>>

/** What stands for a body without text. */
export type NoBody = Extract<Body, { reason: unknown }>

/** One of `NO_BODY_REASONS`, where each is explained. */
export type NoBodyReason = NoBody['reason']

/** The interaction behind a request, as the content script joined it. The element itself never leaves the frame. */
export type Cause = Readonly<v.InferOutput<typeof cause>>

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
export type HookReport = Readonly<v.InferOutput<typeof hookReport>>

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

/** One entry of DevTools' own network log, as the panel tells of it. It names neither frame nor `requestId`. */
export type DevtoolsEntry = Readonly<v.InferOutput<typeof devtoolsEntry>>

export interface DevtoolsObservation extends DevtoolsEntry {
  readonly source: 'devtools'
  readonly phase: 'entry'
  readonly tabId: number
}

export type Observation = WebRequestObservation | HookObservation | FilterObservation | DevtoolsObservation
