import type { ReadonlySignal } from '@preact/signals'
import type { HighlightSettings } from '../../protocol/highlight-settings.ts'
import type { SettingStore } from '../../protocol/setting-store.ts'
import { createHighlightChoices } from '../parts/highlight-choices.ts'
import { mountPage } from '../shell/mount-page.tsx'
import { createServices, type ServiceDeps } from '../shell/services.ts'
import './popup.css'
import { createPopupModel } from './popup-model.ts'
import { type PopupPage, PopupView } from './popup-view.tsx'

export interface PopupDeps extends ServiceDeps, PopupPage {
  readonly theme: ReadonlySignal<'light' | 'dark'>
  readonly store: SettingStore<HighlightSettings>
}

/** Draws the toolbar button's popup into `root`. Returns what takes it away again. */
export function mountPopup(root: HTMLElement, deps: PopupDeps): () => void {
  const services = createServices(deps)
  const popup = createPopupModel(services.model)
  // A link to an earlier failure leads to one that is listed, or is not there.
  const model = { ...services.model, rows: popup.failures }
  root.classList.add('popup')
  const stop = mountPage(
    root,
    deps.theme,
    { ...services, model },
    <PopupView popup={popup} choices={createHighlightChoices(deps.store)} page={deps} />,
  )
  return () => {
    popup.dispose()
    stop()
  }
}
