import type { SnoozedCode } from '../catalog/words/snooze-key.ts'

/** What the page shows of failures. */
export interface HighlightSettings {
  /** False: no cards and no marks; badge, popup and panel go on. */
  readonly highlighting: boolean
  readonly snoozed: readonly SnoozedCode[]
}

/** More codes than this nobody puts to sleep by hand. */
export const MAX_SNOOZED = 500

export const isSnoozed = ({ snoozed }: HighlightSettings, key: string): boolean =>
  snoozed.some((code) => code.key === key)

/** Whether failures that mean `key` are shown on the page. */
export const isWanted = (settings: HighlightSettings, key: string): boolean =>
  settings.highlighting && !isSnoozed(settings, key)

/** With no more cards for `code`; of very many codes the oldest comes back. */
export const snooze = (settings: HighlightSettings, code: SnoozedCode): HighlightSettings => ({
  ...settings,
  snoozed: [...wake(settings, code.key).snoozed, code].slice(-MAX_SNOOZED),
})

/** With cards for `key` again. */
export const wake = (settings: HighlightSettings, key: string): HighlightSettings => ({
  ...settings,
  snoozed: settings.snoozed.filter((code) => code.key !== key),
})
