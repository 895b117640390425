import type { ReadonlySignal } from '@preact/signals'
import type { HighlightSettings } from '../../protocol/highlight-settings.ts'
import type { RecorderSettings } from '../../protocol/panel-messages.ts'
import type { SettingStore } from '../../protocol/setting-store.ts'
import { createHighlightChoices } from '../parts/highlight-choices.ts'
import { createSavedSetting } from '../parts/saved-setting.ts'
import { draw } from '../shell/mount-page.tsx'
import './options.css'
import { type OptionsPage, OptionsView } from './options-view.tsx'

export interface OptionsDeps extends OptionsPage {
  readonly theme: ReadonlySignal<'light' | 'dark'>
  readonly highlight: SettingStore<HighlightSettings>
  readonly recorder: SettingStore<RecorderSettings>
}

/** Draws the options page into `root`. Returns what takes it away again. */
export function mountOptions(root: HTMLElement, deps: OptionsDeps): () => void {
  root.classList.add('options')
  const choices = createHighlightChoices(deps.highlight)
  return draw(
    root,
    deps.theme,
    <OptionsView page={deps} choices={choices} recorder={createSavedSetting(deps.recorder)} />,
  )
}
