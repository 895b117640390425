import { type ReadonlySignal, signal } from '@preact/signals'
import type { SnoozedCode } from '../../catalog/words/snooze-key.ts'
import { type HighlightSettings, isSnoozed, snooze, wake } from '../../protocol/highlight-settings.ts'
import type { SettingStore } from '../../protocol/setting-store.ts'
import { createSavedSetting, type Outcome } from './saved-setting.ts'

/** What the user chooses of what the page shows. Each choice is saved at once. */
export interface HighlightChoices {
  /** Undefined until they are loaded. */
  readonly settings: ReadonlySignal<HighlightSettings | undefined>
  /** What became of the last choice made here; "" before the first, and while one is being saved. */
  readonly outcome: ReadonlySignal<'' | Outcome>
  readonly isSnoozed: (key: string) => boolean
  readonly highlight: (on: boolean) => Promise<Outcome>
  readonly snooze: (code: SnoozedCode) => Promise<Outcome>
  readonly wake: (key: string) => Promise<Outcome>
}

/** The choices over a store. */
export function createHighlightChoices(store: SettingStore<HighlightSettings>): HighlightChoices {
  const { value: settings, choose } = createSavedSetting(store)
  const outcome = signal<'' | Outcome>('')
  const save = async (edit: (stored: HighlightSettings) => HighlightSettings): Promise<Outcome> => {
    outcome.value = ''
    outcome.value = await choose(edit)
    return outcome.value
  }
  return {
    settings,
    outcome,
    isSnoozed: (key) => settings.value !== undefined && isSnoozed(settings.value, key),
    highlight: (highlighting) => save((stored) => ({ ...stored, highlighting })),
    snooze: (code) => save((stored) => snooze(stored, code)),
    wake: (key) => save((stored) => wake(stored, key)),
  }
}
