import { type ReadonlySignal, signal } from '@preact/signals'
import type { SnoozedCode } from '../../catalog/snooze-key.ts'
import { type HighlightSettings, isSnoozed, snooze, wake } from '../../protocol/highlight-settings.ts'

/** Where the settings live: the browser's store, which tells every page of the extension of a change. */
export interface SettingsStore {
  /** Never rejects. */
  readonly load: () => Promise<HighlightSettings>
  readonly save: (settings: HighlightSettings) => Promise<void>
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

/** The choices over a store. What another page has chosen meanwhile stays: each change begins with what is stored. */
export function createHighlightChoices({ load, save, watch }: SettingsStore): HighlightChoices {
  const settings = signal<HighlightSettings | undefined>(undefined)
  const outcome = signal<'' | 'saved' | 'refused'>('')
  watch((next) => {
    settings.value = next
  })
  let last: Promise<void> = load().then((stored) => {
    settings.value ??= stored
  })
  const change = (edit: (stored: HighlightSettings) => HighlightSettings): void => {
    outcome.value = ''
    last = last.then(async () => {
      const next = edit(await load())
      try {
        await save(next)
        settings.value = next
        outcome.value = 'saved'
      } catch {
        outcome.value = 'refused'
      }
    })
  }
  return {
    settings,
    outcome,
    isSnoozed: (key) => settings.value !== undefined && isSnoozed(settings.value, key),
    highlight: (highlighting) => change((stored) => ({ ...stored, highlighting })),
    snooze: (code) => change((stored) => snooze(stored, code)),
    wake: (key) => change((stored) => wake(stored, key)),
  }
}
