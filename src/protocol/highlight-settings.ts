import type { SnoozedCode } from '../catalog/words/snooze-key.ts'

/** What the page shows of failures. */
export interface HighlightSettings {
  /** False: no cards and no marks; badge, popup and panel go on. */
  readonly highlighting: boolean
  readonly snoozed: readonly SnoozedCode[]
}

/** More codes than this nobody puts to sleep by hand. */
export const MAX_SNOOZED = 500

export function isSnoozed({ snoozed }: HighlightSettings, key: string): boolean {
  return snoozed.some((code) => code.key === key)
}

/** Whether failures that mean `key` are shown on the page. */
export function makesCards(settings: HighlightSettings, key: string): boolean {
  return settings.highlighting && !isSnoozed(settings, key)
}

/** With no more cards for `code`; of very many codes the oldest comes back. */
export function snooze(settings: HighlightSettings, code: SnoozedCode): HighlightSettings {
  return {
    ...settings,
    snoozed: [...wake(settings, code.key).snoozed, code].slice(-MAX_SNOOZED),
  }
}

/** With cards for `key` again. */
export function wake(settings: HighlightSettings, key: string): HighlightSettings {
  return {
    ...settings,
    snoozed: settings.snoozed.filter((code) => code.key !== key),
  }
}
