import type { RecorderSettings } from '../../src/protocol/panel-messages.ts'
import { readRecorderSettings } from '../../src/protocol/schemas.ts'
import { browser } from './browser.ts'

const KEY = 'recorder'
const DEFAULTS: RecorderSettings = { recording: true, staticFiles: false }

export interface Settings {
  /** Settles once the stored settings are in; until then the defaults hold. */
  readonly ready: Promise<void>
  readonly current: () => RecorderSettings
  readonly change: (next: RecorderSettings) => void
}

/** The recorder's settings, kept in `storage.local` so that they outlive the browser. */
export function createSettings(): Settings {
  let current = DEFAULTS
  let chosen = false
  const ready = browser.storage.local.get(KEY).then(
    (stored) => {
      // What the user chose meanwhile is newer than what was stored.
      if (!chosen) current = readRecorderSettings(stored[KEY]) ?? DEFAULTS
    },
    () => {},
  )
  return {
    ready,
    current: () => current,
    change: (next) => {
      current = next
      chosen = true
      void browser.storage.local.set({ [KEY]: next }).catch(() => {}) // it then holds until the background ends
    },
  }
}
