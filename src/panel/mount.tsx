/// <reference path="./css.d.ts" />
import type { ReadonlySignal } from '@preact/signals'
import { effect } from '@preact/signals'
import { render } from 'preact'
import type { Texts } from '../base/texts.ts'
import type { Link } from '../protocol/link.ts'
import type { PanelEvent, PanelRequest } from '../protocol/panel-messages.ts'
import { createCodeReference } from './model/code-reference.ts'
import { pageClock } from './model/countdown.ts'
import { createPanelModel, type EntrySource } from './model/panel-model.ts'
import { createNavigation, TABS } from './model/place.ts'
import { createReader } from './model/row-reader.ts'
import { pageAddress } from './page-address.ts'
import './panel.css'
import { App } from './views/app.tsx'
import { PanelContext } from './views/panel-context.ts'

const NO_LINK: Link<PanelRequest, PanelEvent> = { send: () => {}, listen: () => () => {} }

export interface PanelDeps extends EntrySource {
  /** Undefined where there is no tab to look at, as outside of DevTools: then there are no requests to show. */
  readonly link: Link<PanelRequest, PanelEvent> | undefined
  readonly texts: Texts
  /** The host writes it whenever its own theme changes. */
  readonly theme: ReadonlySignal<'light' | 'dark'>
  /** Puts text on the clipboard; false when that was refused. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

/** Draws the panel into `root`, which it fills, and keeps it live over the link. Returns what takes it away again. */
export function mountPanel(
  root: HTMLElement,
  { link, texts, theme, copy, allowAccess, ...entries }: PanelDeps,
): () => void {
  const stopTheme = effect(() => {
    root.dataset.theme = theme.value
  })
  const model = createPanelModel({
    link: link ?? NO_LINK,
    ...entries,
    reader: createReader(texts),
    clock: pageClock,
    schedule(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  })
  const tabs = TABS.filter((tab) => link || tab !== 'requests')
  const navigation = createNavigation(pageAddress, tabs[0] ?? 'reference')
  const reference = createCodeReference(() => import('../catalog/reference.ts'), texts)
  root.classList.add('panel-root')
  render(
    <PanelContext.Provider value={{ model, navigation, reference, tabs, texts, copy, allowAccess }}>
      <App />
    </PanelContext.Provider>,
    root,
  )
  return () => {
    model.dispose()
    navigation.dispose()
    stopTheme()
    render(null, root)
  }
}
