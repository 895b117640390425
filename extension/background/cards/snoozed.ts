import type { SnoozedCode } from '../../../src/catalog/words/snooze-key.ts'
import { type HighlightSettings, makesCards } from '../../../src/protocol/highlight-settings.ts'
import type { FollowedSetting } from '../follow-setting.ts'

/** Whether failures of this code make no cards now: the user snoozed them, or all cards. Never rejects. */
export type IsSnoozed = (code: SnoozedCode) => Promise<boolean>

export function createIsSnoozed(settings: FollowedSetting<HighlightSettings>): IsSnoozed {
  return async ({ key }) => {
    await settings.ready
    return !makesCards(settings.current(), key)
  }
}
