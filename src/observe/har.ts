import type { Entry, Response } from 'har-format'

/** The answer of a HAR entry. */
export interface HarResponse extends Response {
  /** Chromium's word for a connection that failed: net::ERR_… */
  readonly _error?: string | null
}

/** An entry of HAR 1.2, as DevTools give it and our files hold it. Sizes: bytes; times: ms; -1: not known. */
export interface HarEntry extends Entry {
  response: HarResponse
}
