/** Where the error object was found in the body. */
export type BodyShape =
  | 'wrapped'
  | 'flat'
  | 'oauth'
  | 'string'
  /** The management server's own: a chain of suberrors. */
  | 'legacy'
  /** In `_issues[]` or `issues[]`. */
  | 'issues'
  /** In the `errors[]` of a bulk write. */
  | 'bulk'
  /** The result of a task or activity. */
  | 'task'
  /** In an item of a list. */
  | 'item'
  | 'html'
  | 'text'
  | 'empty'
  | 'json'

/** The error as the server wrote it. Every field is the server's own text, kept as written (big integers too). */
export interface ParsedError {
  readonly shape: BodyShape
  /** `error.code` as written: "1006", "404", "NotFound". Where that is an HTTP status and `reason` a name, the name. */
  readonly code?: string
  /** The useful sentence: of a chain of suberrors the deepest one's. */
  readonly message?: string
  readonly domain?: string
  /** `error.details.info`: often the better sentence. */
  readonly info?: string
  /** The raw text of `error.details`. */
  readonly details?: string
  /** `kbLink`: an article of the vendor's knowledge base. Server text: never a link to click. */
  readonly kbLink?: string
  /** `error.context`, flattened to text values; lists and deep objects as their JSON text. */
  readonly context: Readonly<Record<string, string>>
  /** The error that quoted this one in its text, where the answering service only passed another's error on. */
  readonly quotedBy?: { readonly code?: string; readonly domain?: string }
  /** True when the body, or the text that quotes the error, is not valid JSON and the fields were recovered from it. */
  readonly lenient: boolean
}

/** Why something that looks like a failure is none, as far as that shows without a body. */
export type BareReason = 'aborted' | 'not-ready'

/** What the body of a success tells beside its data, and the sign-in's questions, which have a status of failure. */
export type ErrorReason = 'task-failed' | 'task-cancelled' | 'warning' | 'partial' | 'error-inside' | 'sign-in-prompt'

export type NoticeReason = BareReason | ErrorReason

/** How many of the items in an answer a notice is about. */
export interface Parts {
  /** Items that the notice is about; those with a warning, where it is a `warning`. */
  readonly failed: number
  /** All items; missing where the body does not tell, or was cut off: then `failed` is what was seen of it. */
  readonly of?: number
}

/** The rule that finds a failure whose status says success. */
type FailureRule = 'session-lapsed'

/** What became of an exchange. The status decides whether it failed; the code decides what it means. */
export type Verdict =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ok'; readonly status: number }
  | { readonly kind: 'notice'; readonly reason: BareReason; readonly status?: number }
  | {
      readonly kind: 'notice'
      readonly reason: ErrorReason
      readonly status: number
      /** The first of the worst, where there are several. */
      readonly error: ParsedError
      readonly parts?: Parts
    }
  | { readonly kind: 'failed'; readonly status: number; readonly error: ParsedError }
  | { readonly kind: 'failed'; readonly status?: undefined; readonly network: string }
  /** Answered with success, but by something else than what was asked. */
  | { readonly kind: 'failed'; readonly status?: undefined; readonly network?: undefined; readonly rule: FailureRule }
  /** The exchange ended, but no source saw how. */
  | { readonly kind: 'unknown' }

/** The server's error, of a failure or of a notice; undefined where the verdict has none. */
export function errorOf(verdict: Verdict): ParsedError | undefined {
  return 'error' in verdict ? verdict.error : undefined
}
