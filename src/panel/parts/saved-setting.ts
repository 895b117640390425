import { type ReadonlySignal, signal } from '@preact/signals'
import type { SettingStore } from '../../protocol/setting-store.ts'

/** What became of a choice. */
export type Outcome = 'saved' | 'refused'

/** A setting as a page shows it. */
export interface SavedSetting<T> {
  /** What is stored, by whichever page; undefined until it is loaded. */
  readonly value: ReadonlySignal<T | undefined>
  /** Saves what `edit` makes of the stored value at once. Never rejects. */
  readonly choose: (edit: (stored: T) => T) => Promise<Outcome>
}

/** Follows the setting in the browser's store. What another page has chosen meanwhile stays. */
export function createSavedSetting<T>({ load, change, watch }: SettingStore<T>): SavedSetting<T> {
  const value = signal<T | undefined>(undefined)
  watch((next) => {
    value.value = next
  })
  void load().then((stored) => {
    value.value ??= stored
  })
  return {
    value,
    choose: (edit) =>
      change(edit).then(
        (stored) => {
          value.value = stored
          return 'saved'
        },
        () => 'refused',
      ),
  }
}
