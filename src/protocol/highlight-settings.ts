/** A code that the user does not want cards for again. */
export interface SnoozedCode {
  /** Equal for every failure that means the same: the `ref` of its explanation, or its status where it has none. */
  readonly key: string
  /** What the user saw: "1006 Attempt to delete non-disabled tenant". */
  readonly label: string
}

/** What the page shows of failures. */
export interface HighlightSettings {
  /** False: no cards and no marks; badge, popup and panel go on. */
  readonly highlighting: boolean
  readonly snoozed: readonly SnoozedCode[]
}
