import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Texts } from '../../base/texts.ts'
import type { ReferenceEntry } from '../../catalog/reference.ts'
import type { LayoutStore } from '../layout/panel-layout.ts'
import type { EscapeStack } from '../parts/escape-stack.ts'
import type { EntrySource } from '../state/entry-source.ts'
import type { PageModel, PanelModel } from '../state/panel-model.ts'
import type { Navigation, Tab } from './navigation.ts'

/** What a view of any page may use: the panel, the popup, the options. */
export interface PageServices {
  readonly model: PageModel
  readonly texts: Texts
  /** Puts text on the clipboard; false when the browser refused. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
  readonly dispose: () => void
}

/** What a view of the panel may use. */
export interface PanelServices extends PageServices {
  readonly model: PanelModel
  readonly navigation: Navigation
  /** Every known code, put into words when somebody first reads the signal: that takes a moment. */
  readonly reference: ReadonlySignal<readonly ReferenceEntry[]>
  /** The tabs that this panel has. */
  readonly tabs: readonly Tab[]
  readonly layout: LayoutStore
  /** What DevTools know of the live log's requests; undefined outside of DevTools. */
  readonly entries: EntrySource | undefined
  readonly escapes: EscapeStack
  /** Has the browser save a JSON text under this name. */
  readonly saveFile: (name: string, text: string) => void
}

/** Hands the services down to all views; the root of the page provides it. */
export const PageContext = createContext<PageServices | PanelServices | undefined>(undefined)

/** The services of the page around the calling view. Throws outside of a page. */
export function usePage(): PageServices {
  const services = useContext(PageContext)
  if (!services) throw new Error('A view was rendered outside of a page')
  return services
}

/** The services of the panel around the calling view. Throws outside of a panel. */
export function usePanel(): PanelServices {
  const services = useContext(PageContext)
  if (!services || !('navigation' in services)) throw new Error('A panel view was rendered outside of the panel')
  return services
}
