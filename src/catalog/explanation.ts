export type Who = 'you' | 'administrator' | 'vendor'
export type Evidence = 'documented' | 'observed' | 'inferred'

/** May the same call be sent again as it is? `after` in seconds, with `wait`. */
export interface Retry {
  readonly verdict: 'now' | 'wait' | 'after-change' | 'no'
  readonly after?: number
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
  readonly steps: readonly string[]
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
}
