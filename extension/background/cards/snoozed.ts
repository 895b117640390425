import type { SnoozedCode } from '../../../src/catalog/words/snooze-key.ts'
import { isWanted } from '../../../src/protocol/highlight-settings.ts'
import { loadHighlightSettings, onHighlightSettings } from '../../platform/highlight-settings.ts'

/** Whether the user wants to see this kind of failure on the page. Never rejects. */
export type Wanted = (code: SnoozedCode) => Promise<boolean>

/** Follows what the user has chosen, and calls back when that has changed; to be called when the background starts. */
export function watchWanted(changed: () => void): Wanted {
  let settings = loadHighlightSettings()
  onHighlightSettings((next) => {
    settings = Promise.resolve(next)
    changed()
  })
  return async (code) => isWanted(await settings, code.key)
}
