import { computed } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import { referenceEntries } from '../../catalog/reference.ts'
import type { Link } from '../../protocol/link.ts'
import type { PanelEvent, PanelRequest } from '../../protocol/panel-messages.ts'
import { createNavigation, TABS } from '../context/navigation.ts'
import type { PanelServices } from '../context/panel-context.ts'
import { pageStorage } from '../layout/page-storage.ts'
import { createLayoutStore } from '../layout/panel-layout.ts'
import { createEscapeStack } from '../parts/escape-stack.ts'
import { createFileSaver } from '../parts/save-file.ts'
import { pageClock } from '../state/clock.ts'
import type { EntrySource } from '../state/entry-source.ts'
import { createPanelModel } from '../state/panel-model.ts'
import { pageAddress } from './page-address.ts'

const NO_LINK: Link<PanelRequest, PanelEvent> = { send: () => {}, listen: () => () => {} }

export interface ServiceDeps {
  /** Undefined where there is no tab to look at, as outside of DevTools: then there are no requests to show. */
  readonly link: Link<PanelRequest, PanelEvent> | undefined
  /** Undefined outside of DevTools. */
  readonly entries?: EntrySource | undefined
  readonly texts: Texts
  /** Puts text on the clipboard; false when that was refused. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

/** What the views of the panel use. */
export function createServices({ link, texts, copy, allowAccess, entries }: ServiceDeps): PanelServices {
  const layout = createLayoutStore(pageStorage)
  const model = createPanelModel({ link: link ?? NO_LINK, entries, texts, layout, clock: pageClock })
  const tabs = TABS.filter((tab) => link || tab !== 'requests')
  const navigation = createNavigation(pageAddress, tabs[0] ?? 'reference')
  return {
    model,
    navigation,
    reference: computed(() => referenceEntries(texts)),
    tabs,
    layout,
    entries,
    escapes: createEscapeStack(() => navigation.tab.value === 'requests'),
    saveFile: createFileSaver(),
    texts,
    copy,
    allowAccess,
    dispose() {
      model.dispose()
      navigation.dispose()
    },
  }
}
