import type { HighlightSettings } from '../../src/protocol/highlight-settings.ts'
import type { RecorderSettings } from '../../src/protocol/panel-messages.ts'
import { readHighlightSettings, readRecorderSettings } from '../../src/protocol/schemas.ts'
import type { SettingStore } from '../../src/protocol/setting-store.ts'
import { browser } from './browser.ts'

/**
 * A setting in `storage.local`, which outlives the browser. `read` gives undefined for a value that is none of ours. The
 * browser holds the lock for all pages of the extension together.
 */
function createSetting<T>(key: string, read: (value: unknown) => T | undefined, byDefault: T): SettingStore<T> {
  const stored = async (): Promise<T> => read((await browser.storage.local.get(key))[key]) ?? byDefault
  return {
    byDefault,
    load: () => stored().catch(() => byDefault),
    change: (edit) =>
      navigator.locks.request(key, async () => {
        const next = edit(await stored())
        await browser.storage.local.set({ [key]: next })
        return next
      }),
    watch: (changed) =>
      browser.storage.local.onChanged.addListener((changes) => {
        if (key in changes) changed(read(changes[key]?.newValue) ?? byDefault)
      }),
  }
}

/** What the page shows of failures. */
export const highlightSettings: SettingStore<HighlightSettings> = createSetting('highlight', readHighlightSettings, {
  highlighting: true,
  snoozed: [],
})

/** What the recorder records, for all tabs. */
export const recorderSettings: SettingStore<RecorderSettings> = createSetting('recorder', readRecorderSettings, {
  recording: true,
  staticFiles: false,
})
