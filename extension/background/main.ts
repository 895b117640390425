// Every listener is registered here, synchronously, at top level: the browser wakes a sleeping background only for
// listeners that it saw in the first turn of the last life.
import { AWAKE } from '../../src/protocol/panel-port.ts'
import { browser, type Runtime } from '../platform/browser.ts'
import { watchAccess } from '../platform/host-access.ts'
import { createHub } from './hub.ts'
import { watchResponses } from './sources/response-filter.ts'
import { watchWebRequest } from './sources/web-request.ts'

const hub = createHub(crypto.randomUUID())

watchWebRequest(hub)
watchResponses(hub)
watchAccess(hub.accessChanged)
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => hub.message(message, sender))
browser.runtime.onConnect.addListener(hub.connect)
browser.tabs.onRemoved.addListener(hub.tabClosed)

// An open panel whose port died with the last life connects again on hearing this; without one, nobody listens.
void browser.runtime.sendMessage(AWAKE).catch(() => {})
