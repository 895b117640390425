import type { Texts } from '../../base/texts.ts'
import type { Link } from '../../protocol/link.ts'
import type { PanelEvent, PanelRequest } from '../../protocol/panel-messages.ts'
import { createCodeReference } from '../context/code-reference.ts'
import { createNavigation, TABS } from '../context/navigation.ts'
import type { PanelServices } from '../context/panel-context.ts'
import { createReader } from '../rows/row-reader.ts'
import { pageClock } from '../state/countdown.ts'
import { createPanelModel, type EntrySource } from '../state/panel-model.ts'
import { pageAddress } from './page-address.ts'

const NO_LINK: Link<PanelRequest, PanelEvent> = { send: () => {}, listen: () => () => {} }

export interface ServiceDeps extends EntrySource {
  /** Undefined where there is no tab to look at, as outside of DevTools: then there are no requests to show. */
  readonly link: Link<PanelRequest, PanelEvent> | undefined
  readonly texts: Texts
  /** Puts text on the clipboard; false when that was refused. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

/** What the views of a page of ours use: the panel's, the popup's and the options'. */
export function createServices({ link, texts, copy, allowAccess, ...entries }: ServiceDeps): PanelServices {
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
  const reference = createCodeReference(() => import('../../catalog/reference.ts'), texts)
  return { model, navigation, reference, tabs, texts, copy, allowAccess }
}
