import type { HarEntry } from '../../src/observe/har.ts'
import { browser } from './browser.ts'

/** An entry of DevTools' network log. Firefox leaves out the fields whose names begin with "_". */
export interface DevtoolsHarEntry extends HarEntry {
  /** Its body, as `readContent` takes it. Entries of Firefox' `getHAR` have none. */
  readonly getContent?: () => Promise<unknown>
}

/**
 * Calls back with each request of the inspected tab when it has ended, while this page lives; and at once with those that
 * ended since DevTools were opened. Firefox gives none of the latter, or gives them without a way to their bodies; such
 * entries are left out.
 */
export function watchDevtoolsNetwork(take: (entry: DevtoolsHarEntry) => void): void {
  const { network } = browser.devtools
  network.onRequestFinished.addListener((request) => take(request as unknown as DevtoolsHarEntry))
  network.getHAR().then(
    ({ entries }) => {
      for (const entry of entries as readonly DevtoolsHarEntry[]) if (entry.getContent) take(entry)
    },
    () => {}, // what ended before now is not known then
  )
}
