import type { Exchange, Hop } from '../../correlate/exchange.ts'
import type { Cause, NoBodyReason, Source } from '../../observe/observation.ts'
import type { HarTimings } from '../../observe/phases.ts'

// HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/. Sizes in bytes and times in ms; -1 stands for what is not known.

export interface HarFile {
  readonly log: {
    readonly version: '1.2'
    readonly creator: HarCreator
    readonly pages: readonly HarPage[]
    readonly entries: readonly HarEntry[]
    readonly comment?: string
  }
}

export interface HarCreator {
  readonly name: string
  readonly version: string
}

interface HarPage {
  readonly startedDateTime: string
  readonly id: string
  readonly title: string
  readonly pageTimings: { readonly onContentLoad: -1; readonly onLoad: -1 }
}

export interface NamedValue {
  readonly name: string
  readonly value: string
}

export interface HarRequest {
  readonly method: string
  readonly url: string
  readonly httpVersion: string
  readonly cookies: readonly []
  readonly headers: readonly []
  readonly queryString: readonly NamedValue[]
  readonly postData?: { readonly mimeType: string; readonly text: string }
  readonly headersSize: -1
  readonly bodySize: number
}

export interface HarResponse {
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string
  readonly cookies: readonly []
  readonly headers: readonly NamedValue[]
  readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string }
  readonly redirectURL: string
  readonly headersSize: -1
  readonly bodySize: number
  /** The browser's word for a failed connection, where Chromium writes it, too. */
  readonly _error?: string
}

export interface HarEntry extends OwnFields {
  readonly pageref: string
  readonly startedDateTime: string
  readonly time: number
  readonly request: HarRequest
  readonly response: HarResponse
  readonly cache: Readonly<Record<string, never>>
  readonly timings: HarTimings
}

/** What is ours. HAR lets every program add fields that begin with "_", and all others pass over them. */
interface OwnFields extends KeptFields {
  readonly _code?: string
  readonly _errorDomain?: string
  readonly _operation?: string
  readonly _service?: string
  readonly _title?: string
  readonly _meaning?: string
  readonly _whatToDo?: readonly string[]
  readonly _whoCanFix?: string
  readonly _tryAgain?: string
  readonly _initiatedBy?: Cause
  readonly _initiatorOrigin?: string
  readonly _seenBy: readonly Source[]
}

/** What HAR has no place for, and the explanation needs: read back when the file is. */
export interface KeptFields {
  /** Missing for what was completed. */
  readonly _state?: Exclude<Exchange['state'], 'completed'>
  readonly _noBodyReason?: NoBodyReason
  readonly _noRequestBodyReason?: NoBodyReason
  readonly _bodyTruncated?: true
  readonly _requestBodyTruncated?: true
  readonly _fromCache?: true
  readonly _redirects?: readonly Hop[]
  readonly _object?: NonNullable<Exchange['object']>
}
