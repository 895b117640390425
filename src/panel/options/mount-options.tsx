import type { ReadonlySignal } from '@preact/signals'
import { createHighlightChoices, type SettingsStore } from '../parts/highlight-choices.ts'
import { mountPage } from '../shell/mount-page.tsx'
import { createServices, type ServiceDeps } from '../shell/services.ts'
import './options.css'
import { OptionsView } from './options-view.tsx'

export interface OptionsDeps extends ServiceDeps {
  readonly theme: ReadonlySignal<'light' | 'dark'>
  readonly store: SettingsStore
  /** The console's hosts, by match patterns. */
  readonly hosts: readonly string[]
}

/** Draws the options page into `root`. Returns what takes it away again. */
export function mountOptions(root: HTMLElement, deps: OptionsDeps): () => void {
  root.classList.add('options')
  const view = <OptionsView choices={createHighlightChoices(deps.store)} hosts={deps.hosts} />
  return mountPage(root, deps.theme, createServices(deps), view)
}
