import { mountPanel } from '../../src/panel/shell/mount.tsx'
import { pageParts } from '../page-parts.ts'
import { browser } from '../platform/browser.ts'
import { watchDevtoolsNetwork } from '../platform/devtools-network.ts'
import { createPortLink } from '../platform/port-link.ts'
import { inDevtools } from '../platform/theme.ts'
import type { EntryLog } from './entry-log.ts'

/** Entries within this many ms go to the background together: about one frame. */
const ENTRY_BATCH_MS = 16

/** What is there to see of the inspected tab. */
function inspect() {
  const link = createPortLink(browser.devtools.inspectedWindow.tabId)
  let log: EntryLog | undefined
  // Its code comes after the first paint; what ends before waits for it, in order.
  const loaded = import('./entry-log.ts').then(({ createEntryLog }) => {
    log = createEntryLog({
      boot: crypto.randomUUID(),
      send: (entries) => link.send({ type: 'devtools-entries', entries }),
      // No animation frame: a hidden panel gets none.
      schedule: (callback) => void setTimeout(callback, ENTRY_BATCH_MS),
    })
    return log
  })
  watchDevtoolsNetwork((entry) => void loaded.then(({ take }) => take(entry)))
  return {
    link,
    bodyOf: async (entryId: string) => (await loaded).bodyOf(entryId),
    headersOf: (entryId: string) => log?.headersOf(entryId),
    phasesOf: (entryId: string) => log?.phasesOf(entryId),
  }
}

/** Draws the panel, with nothing to inspect where this page is open in a tab of its own. */
export function startPanel(): void {
  const inspected = inDevtools ? inspect() : { link: undefined }
  mountPanel(document.body, { ...inspected, ...pageParts() })
}
