import type { RowsListener } from '../../../src/log/recorder.ts'
import { type TabKey, WORKERS } from '../../../src/observe/tab-key.ts'
import type { StoreTrouble } from '../../../src/protocol/panel-messages.ts'
import { panelTab } from '../../../src/protocol/panel-port.ts'
import { readPanelRequest } from '../../../src/protocol/schemas.ts'
import type { Runtime } from '../../platform/browser.ts'
import { isOwnPage } from '../../platform/sender.ts'
import { createPanel, type Panel, type PanelDeps } from './panel.ts'

export interface Panels {
  /** Takes a port that somebody opened; one that is not a panel of ours is left alone. */
  readonly connect: (port: Runtime.Port) => void
  /** Rows of the tab changed: its panels get them soon. Of an emptied log they hear at once. */
  readonly changed: RowsListener
  /** What is known of the tab beside its rows changed: its panels get that soon. */
  readonly refresh: (tabId: TabKey) => void
  /** The recorder's settings changed. */
  readonly configured: () => void
  readonly troubled: (trouble: StoreTrouble) => void
  /** The user gave or took a permission: the panels say what is missing now. */
  readonly accessChanged: () => void
}

/** The open panels of all tabs. */
export function createPanels(deps: Omit<PanelDeps, 'refresh'>): Panels {
  const panels = new Set<Panel>()
  const refresh = (tabId: TabKey): void => {
    for (const panel of panels) if (panel.tabId === tabId || tabId === WORKERS) panel.rows.sendSoon()
  }
  return {
    connect: (port) => {
      const tabId = panelTab(port.name)
      if (tabId === undefined || !isOwnPage(port.sender)) return
      const panel = createPanel(tabId, (event) => port.postMessage(event), { ...deps, refresh })
      panels.add(panel)
      port.onDisconnect.addListener(() => {
        panels.delete(panel)
        panel.close()
      })
      port.onMessage.addListener((message) => {
        const request = readPanelRequest(message)
        if (request) panel.take(request)
      })
    },
    changed: (tabId, exchanges) => {
      if (exchanges.length > 0) refresh(tabId)
      else for (const panel of panels) if (panel.tabId === tabId) panel.rows.sendAfter(0)
    },
    refresh,
    configured: () => {
      for (const panel of panels) panel.sendSettings()
    },
    troubled: (trouble) => {
      for (const panel of panels) panel.send({ type: 'trouble', trouble })
    },
    accessChanged: () => {
      for (const panel of panels) void panel.sendAccess()
    },
  }
}
