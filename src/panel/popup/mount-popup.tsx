import type { ReadonlySignal } from '@preact/signals'
import type { HighlightSettings } from '../../protocol/highlight-settings.ts'
import type { SettingStore } from '../../protocol/setting-store.ts'
import { createHighlightChoices } from '../parts/highlight-choices.ts'
import { mountPage } from '../shell/mount-page.tsx'
import { pageClock } from '../state/clock.ts'
import './popup.css'
import type { PageServices } from '../context/panel-context.ts'
import { createPopupModel, type PopupModelDeps } from './popup-model.ts'
import type { PopupPage } from './popup-page.ts'
import { PopupView } from './popup-view.tsx'

export interface PopupDeps
  extends Omit<PopupModelDeps, 'clock'>,
    PopupPage,
    Pick<PageServices, 'copy' | 'allowAccess'> {
  readonly theme: ReadonlySignal<'light' | 'dark'>
  readonly store: SettingStore<HighlightSettings>
}

/** Draws the toolbar button's popup into `root`. Returns what takes it away again. */
export function mountPopup(root: HTMLElement, deps: PopupDeps): () => void {
  const { link, texts, copy, allowAccess } = deps
  const model = createPopupModel({ link, texts, clock: pageClock })
  root.classList.add('popup')
  return mountPage(
    root,
    deps.theme,
    { model, texts, copy, allowAccess, dispose: model.dispose },
    <PopupView popup={model} choices={createHighlightChoices(deps.store)} page={deps} />,
  )
}
