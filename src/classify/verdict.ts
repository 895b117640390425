/** Where the error object was found in the body. Grows with the shapes that are read. */
export type BodyShape = 'wrapped' | 'flat' | 'oauth' | 'string' | 'html' | 'text' | 'empty' | 'json'

/** The error as the server wrote it. Every field is the server's own text, kept as written (big integers too). */
export interface ParsedError {
  readonly shape: BodyShape
  /** `error.code` as written: "1006", "404", "NotFound". */
  readonly code?: string
  readonly message?: string
  readonly domain?: string
  /** `error.details.info`: often the better sentence. */
  readonly info?: string
  /** The raw text of `error.details`. */
  readonly details?: string
  /** `error.context`, flattened to text values. */
  readonly context: Readonly<Record<string, string>>
  /** True when the body is not valid JSON and the fields were recovered from its text. */
  readonly lenient: boolean
}

/** Why something that looks like a failure is none. */
export type NoticeReason = 'aborted' | 'not-ready'

/** What tells a failure whose status says success. */
type FailureRule = 'session-lapsed'

/** What became of an exchange. The status decides whether it failed; the code decides what it means. */
export type Verdict =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ok'; readonly status: number }
  | { readonly kind: 'notice'; readonly reason: NoticeReason; readonly status?: number }
  | { readonly kind: 'failed'; readonly status: number; readonly error: ParsedError }
  | { readonly kind: 'failed'; readonly status?: undefined; readonly network: string }
  /** Answered with success, but by something else than what was asked: no status or word would tell it. */
  | { readonly kind: 'failed'; readonly status?: undefined; readonly network?: undefined; readonly rule: FailureRule }
  /** It ended, but no source saw how. */
  | { readonly kind: 'unknown' }
