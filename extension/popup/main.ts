import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import { mountPopup } from '../../src/panel/popup/mount-popup.tsx'
import { browser } from '../platform/browser.ts'
import { pageParts } from '../platform/page-parts.ts'

// The click that opens the popup lends it the tab, address and all.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
const parts = pageParts(tab?.id ?? 0)
mountPopup(document.body, {
  ...parts,
  isConsole: tab?.url !== undefined && URL.canParse(tab.url) && isConsoleHost(new URL(tab.url).hostname),
  putAway: (ids) => parts.link.send({ type: 'put-away', ids }),
  openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
})
