import { mountPanel } from '../../src/panel/shell/mount.tsx'
import { pageParts } from '../page-parts.ts'
import { browser } from '../platform/browser.ts'
import { watchDevtoolsNetwork } from '../platform/devtools-network.ts'
import { createPortLink } from '../platform/port-link.ts'
import { inDevtools } from '../platform/theme.ts'
import { createEntryLog } from './entry-log.ts'

/** Entries within this many ms go to the background together: about one frame. */
const ENTRY_BATCH_MS = 16

/** What there is to see of the inspected tab. */
function inspect() {
  const link = createPortLink(browser.devtools.inspectedWindow.tabId)
  const entries = createEntryLog({
    boot: crypto.randomUUID(),
    send: (batch) => link.send({ type: 'devtools-entries', entries: batch }),
    // No animation frame, because a hidden panel gets none.
    schedule: (callback) => void setTimeout(callback, ENTRY_BATCH_MS),
  })
  watchDevtoolsNetwork(entries.take)
  return { link, entries }
}

/** Draws the panel, with nothing to inspect where this page is open in a tab of its own. */
export function startPanel(): void {
  const inspected = inDevtools ? inspect() : { link: undefined }
  mountPanel(document.body, { ...inspected, ...pageParts() })
}
