import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Texts } from '../../base/texts.ts'
import type { PanelModel } from '../state/panel-model.ts'
import type { CodeReference } from './code-reference.ts'
import type { Navigation, Tab } from './navigation.ts'

/** What every view may use. */
export interface PanelServices {
  readonly model: PanelModel
  readonly navigation: Navigation
  readonly reference: CodeReference
  /** Those that this panel has. */
  readonly tabs: readonly Tab[]
  readonly texts: Texts
  /** Puts text on the clipboard; false when the browser refused. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

/** Hands the services down to all views; the panel's root provides it. */
export const PanelContext = createContext<PanelServices | undefined>(undefined)

/** The services of the panel around the calling view. Throws outside of a panel. */
export function usePanel(): PanelServices {
  const services = useContext(PanelContext)
  if (!services) throw new Error('A panel view was rendered outside of the panel')
  return services
}
