import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import { mountPopup } from '../../src/panel/popup/mount-popup.tsx'
import { pageParts } from '../page-parts.ts'
import { browser } from '../platform/browser.ts'
import { consoleHosts } from '../platform/host-access.ts'
import { createPortLink } from '../platform/port-link.ts'
import { highlightSettings } from '../platform/settings.ts'

// The click that opens the popup lends it the tab, address and all.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
const link = createPortLink(tab?.id ?? 0)
mountPopup(document.body, {
  ...pageParts(),
  link,
  store: highlightSettings,
  hosts: consoleHosts(),
  isConsole: tab?.url !== undefined && URL.canParse(tab.url) && isConsoleHost(new URL(tab.url).hostname),
  dismiss: (ids) => link.send({ type: 'dismiss', ids }),
  openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
})
