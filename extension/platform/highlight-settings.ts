import type { HighlightSettings } from '../../src/protocol/highlight-settings.ts'
import { readHighlightSettings } from '../../src/protocol/schemas.ts'
import { browser } from './browser.ts'

const KEY = 'highlight'
const DEFAULTS: HighlightSettings = { highlighting: true, snoozed: [] }

/** What is stored, or the defaults. Never rejects. */
export const loadHighlightSettings = (): Promise<HighlightSettings> =>
  browser.storage.local.get(KEY).then(
    (stored) => readHighlightSettings(stored[KEY]) ?? DEFAULTS,
    () => DEFAULTS,
  )

/** Rejects when the browser's store refuses it. */
export const saveHighlightSettings = (settings: HighlightSettings): Promise<void> =>
  browser.storage.local.set({ [KEY]: settings })

/** Calls back with the new settings whenever any page of the extension has saved some. */
export const onHighlightSettings = (changed: (settings: HighlightSettings) => void): void =>
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed(readHighlightSettings(changes[KEY]?.newValue) ?? DEFAULTS)
  })
