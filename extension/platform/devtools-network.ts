import { browser } from './browser.ts'

/** One header of a request or an answer. */
export interface HarHeader {
  readonly name: string
  readonly value: string
}

/** What we read of an entry of DevTools' network log (HAR 1.2). Names with "_" are Chromium's own. */
export interface HarEntry {
  readonly _resourceType?: string
  readonly startedDateTime: string
  /** Duration in ms. */
  readonly time: number
  /** As HAR has them, but for what `phasesIn` knows of. */
  readonly timings?: unknown
  readonly request: { readonly method: string; readonly url: string; readonly headers: readonly HarHeader[] }
  readonly response: {
    readonly status: number
    readonly _error?: string | null
    readonly redirectURL: string
    /** Bytes on the wire; Firefox counts the headers too. -1: not known. */
    readonly bodySize: number
    readonly headers: readonly HarHeader[]
    readonly content: { readonly size?: number; readonly mimeType?: string }
  }
  /** Its body, as `readContent` takes it. Entries of Firefox' `getHAR` have none. */
  readonly getContent?: () => Promise<unknown>
}

/**
 * Calls back with each request of the inspected tab when it has ended, while this page lives; and at once with those
 * since DevTools were opened. Firefox' `getHAR` has none, as long as its own network panel was not opened, or has them
 * without a way to their bodies: those are left out.
 */
export function watchDevtoolsNetwork(take: (entry: HarEntry) => void): void {
  const { network } = browser.devtools
  network.onRequestFinished.addListener((request) => take(request as unknown as HarEntry))
  network.getHAR().then(
    ({ entries }) => {
      for (const entry of entries as readonly HarEntry[]) if (entry.getContent) take(entry)
    },
    () => {}, // what ended before now is not known then
  )
}
