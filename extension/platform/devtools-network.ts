import type { HarEntry } from '../../src/observe/har.ts'
import { browser } from './browser.ts'

/** An entry of DevTools' network log. Firefox leaves out the fields whose names begin with "_". */
export interface DevtoolsHarEntry extends HarEntry {
  /** Its body, as `readContent` takes it. Entries of Firefox' `getHAR` have none. */
  readonly getContent?: () => Promise<unknown>
}

/**
 * Calls back with each request of the inspected tab when it has ended, while this page lives; and at once with those
 * since DevTools were opened. Firefox' `getHAR` has none, as long as its own network panel was not opened, or has them
 * without a way to their bodies: those are left out.
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
