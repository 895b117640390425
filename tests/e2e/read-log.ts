import type { Exchange } from '../../src/correlate/exchange.ts'
import type { PanelEvent } from '../../src/protocol/panel-messages.ts'

/**
 * Runs in the panel: everything that the recorder has of the inspected tab, asked for as the panel asks. A list draws
 * only the rows in view; this is how a test gets at all of them. A background that falls asleep before it has answered
 * is asked again.
 */
export const readLog = (): Promise<readonly Exchange[]> =>
  new Promise((resolve) => {
    const ask = (): void => {
      const port = chrome.runtime.connect({ name: `panel ${chrome.devtools.inspectedWindow.tabId}` })
      port.onDisconnect.addListener(ask)
      port.onMessage.addListener((event: PanelEvent) => {
        if (event.type !== 'rows') return
        port.disconnect()
        resolve(event.rows.map((row) => row.exchange))
      })
      port.postMessage({ type: 'since', boot: '', seq: 0 })
    }
    ask()
  })
