/// <reference path="./css.d.ts" />
import type { ReadonlySignal } from '@preact/signals'
import { effect } from '@preact/signals'
import { type ComponentChildren, render } from 'preact'
import './panel.css'
import { PageContext, type PageServices } from '../context/panel-context.ts'

/** Draws `view` into `root`, in that theme. Returns what takes it away again. */
export function draw(root: HTMLElement, theme: ReadonlySignal<'light' | 'dark'>, view: ComponentChildren): () => void {
  const stopTheme = effect(() => {
    root.dataset.theme = theme.value
  })
  root.classList.add('panel-root')
  render(view, root)
  return () => {
    stopTheme()
    render(null, root)
  }
}

/** Draws `view` into `root`, in that theme and over those services. Returns what takes it, and them, away again. */
export function mountPage(
  root: HTMLElement,
  theme: ReadonlySignal<'light' | 'dark'>,
  services: PageServices,
  view: ComponentChildren,
): () => void {
  const stop = draw(root, theme, <PageContext.Provider value={services}>{view}</PageContext.Provider>)
  return () => {
    services.dispose()
    stop()
  }
}
