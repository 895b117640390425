import type { SnoozedCode } from '../catalog/snooze-key.ts'

/** What the page shows of failures. */
export interface HighlightSettings {
  /** False: no cards and no marks; badge, popup and panel go on. */
  readonly highlighting: boolean
  readonly snoozed: readonly SnoozedCode[]
}
