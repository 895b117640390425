import type { ReadonlySignal } from '@preact/signals'
import { App } from './app.tsx'
import { mountPage } from './mount-page.tsx'
import { createServices, type ServiceDeps } from './services.ts'

export interface PanelDeps extends ServiceDeps {
  /** The host writes it whenever its own theme changes. */
  readonly theme: ReadonlySignal<'light' | 'dark'>
}

/** Draws the panel into `root`, which it fills, and keeps it live over the link. Returns what takes it away again. */
export function mountPanel(root: HTMLElement, deps: PanelDeps): () => void {
  return mountPage(root, deps.theme, createServices(deps), <App />)
}
