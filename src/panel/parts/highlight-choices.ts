import { type ReadonlySignal, signal } from '@preact/signals'
import type { SnoozedCode } from '../../catalog/words/snooze-key.ts'
import { type HighlightSettings, isSnoozed, snooze, wake } from '../../protocol/highlight-settings.ts'

/** Where the settings live: the browser's store, which tells every page of the extension of a change. */
export interface SettingsStore {
  /** Never rejects. */
  readonly load: () => Promise<HighlightSettings>
  /**
   * Stores what `edit` makes of what is stored, whoever stored it last, and gives that. Rejects when the store refuses.
   */
  readonly change: (edit: (stored: HighlightSettings) => HighlightSettings) => Promise<HighlightSettings>
  readonly watch: (changed: (settings: HighlightSettings) => void) => void
}

/** What the user chooses of what the page shows. Each choice is saved at once. */
export interface HighlightChoices {
  /** Undefined until they are loaded. */
  readonly settings: ReadonlySignal<HighlightSettings | undefined>
  /** What became of the last choice made here; "" before the first. */
  readonly outcome: ReadonlySignal<'' | 'saved' | 'refused'>
  readonly isSnoozed: (key: string) => boolean
  readonly highlight: (on: boolean) => void
  readonly snooze: (code: SnoozedCode) => void
  readonly wake: (key: string) => void
}

/** The choices over a store. What another page has chosen meanwhile stays. */
export function createHighlightChoices({ load, change, watch }: SettingsStore): HighlightChoices {
  const settings = signal<HighlightSettings | undefined>(undefined)
  const outcome = signal<'' | 'saved' | 'refused'>('')
  watch((next) => {
    settings.value = next
  })
  void load().then((stored) => {
    settings.value ??= stored
  })
  const choose = async (edit: (stored: HighlightSettings) => HighlightSettings): Promise<void> => {
    outcome.value = ''
    try {
      settings.value = await change(edit)
      outcome.value = 'saved'
    } catch {
      outcome.value = 'refused'
    }
  }
  return {
    settings,
    outcome,
    isSnoozed: (key) => settings.value !== undefined && isSnoozed(settings.value, key),
    highlight: (highlighting) => void choose((stored) => ({ ...stored, highlighting })),
    snooze: (code) => void choose((stored) => snooze(stored, code)),
    wake: (key) => void choose((stored) => wake(stored, key)),
  }
}
