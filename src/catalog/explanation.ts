export type Who = 'you' | 'administrator' | 'vendor'
export type Evidence = 'documented' | 'observed' | 'inferred'

/** May the same call be sent again as it is? `after` in seconds, with `wait`. */
export interface Retry {
  readonly verdict: 'now' | 'wait' | 'after-change' | 'no'
  readonly after?: number
  /** The server itself asked for the wait, which counts from the end of the answer. */
  readonly asked?: true
  /** The call is a write that may have taken effect although it failed: check before sending again. */
  readonly checkFirst?: true
}

/** A call that a step asks for, filled in with the failed request's ids and versions. Plain text, no secrets. */
export interface StepCall {
  readonly method: string
  /** Absolute. Unknown parts stand in angle brackets: `<version>`. */
  readonly url: string
  /** JSON text; missing where the call has no body. */
  readonly body?: string
}

/** One thing to do. */
export interface Step {
  readonly text: string
  /** The call that the text speaks of, to be copied as cURL. */
  readonly call?: StepCall
}

export interface Link {
  readonly text: string
  readonly url: string
}

/** What the user reads about one failure. All texts are final, in the user's language, and plain text. */
export interface Explanation {
  /** The vendor's own label where there is one. */
  readonly title: string
  readonly happened: string
  readonly why: string
  readonly steps: readonly Step[]
  readonly who: Who
  /** `who` in words: the sentence of "Who can fix it". */
  readonly whoText: string
  readonly retry: Retry
  /** `retry` in words: the sentence of "Try again?". */
  readonly retryText: string
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** Catalog family and key, "platform/1006"; "" when nothing in the catalog fits. */
  readonly ref: string
  /** The exchange that caused this failure: fixing that one fixes this one. Missing for a cause of its own. */
  readonly follows?: string
}
