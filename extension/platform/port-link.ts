import type { Link } from '../../src/protocol/link.ts'
import type { PanelEvent, PanelRequest } from '../../src/protocol/panel-messages.ts'
import { AWAKE, panelPort } from '../../src/protocol/panel-port.ts'
import { browser, type Runtime } from './browser.ts'

/** Whether the extension was updated or removed under this page: the runtime has no id then. */
function isGone(): boolean {
  return browser.runtime?.id === undefined
}

/**
 * The panel's link to the background. When the background dies the listeners get `lost`; the link connects again when
 * the background speaks up by itself or when something is sent, never on its own: that would keep it alive for ever.
 * When the extension itself was updated or removed they get `gone`.
 */
export function createPortLink(tabId: number): Link<PanelRequest, PanelEvent> {
  const listeners = new Set<(event: PanelEvent) => void>()
  const tell = (event: PanelEvent): void => {
    for (const listener of listeners) listener(event)
  }
  let port: Runtime.Port | undefined

  const lose = (): void => {
    port = undefined
    tell({ type: isGone() ? 'gone' : 'lost' })
  }

  const connect = (): Runtime.Port => {
    const next = browser.runtime.connect({ name: panelPort(tabId) })
    next.onMessage.addListener((message) => tell(message as PanelEvent))
    next.onDisconnect.addListener(() => {
      // A port that could not be posted to is told of as cut only later: another one may be open by then.
      if (port === next) lose()
    })
    port = next
    return next
  }

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (message === AWAKE && sender.id === browser.runtime.id && !port) tell({ type: 'awake' })
    return undefined
  })

  return {
    send: (request) => {
      try {
        const open = port ?? connect()
        open.postMessage(request)
      } catch {
        lose()
      }
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
