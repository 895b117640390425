import { createBoundedMap } from '../../src/base/bounded-map.ts'
import { isFailedStatus } from '../../src/base/http-status.ts'
import { createBodyKeeper } from '../../src/observe/body/clip-body.ts'
import type { Body, DevtoolsEntry } from '../../src/observe/observation.ts'
import { type Phases, phasesIn } from '../../src/observe/phases.ts'
import { type AllHeaders, shownHeaders } from '../../src/observe/shown-headers.ts'
import { createPhaseTable } from '../../src/panel/list/phase-table.ts'
import { PANEL_ROW_LIMIT, SHOWN_BODY_LIMIT } from '../../src/panel/rows/limits.ts'
import { MAX_ENTRIES } from '../../src/protocol/limits.ts'
import type { DevtoolsHarEntry } from '../platform/devtools-network.ts'
import { readContent } from './entry-content.ts'
import { findingsIn, isWorthReading } from './entry-success.ts'
import { createEntryReader, type EntrySummary } from './har-entry.ts'

/** Entries that the panel holds; the bodies of older entries are lost. */
export const ENTRY_LIMIT = 2_000

/** Bodies of successes that are read at the same time; in a storm of requests the others are not read. */
export const READS_AT_ONCE = 8

export interface EntryLogDeps {
  /** Names this panel in the browser session. */
  readonly boot: string
  readonly send: (entries: readonly DevtoolsEntry[]) => void
  /** Calls back soon, once. */
  readonly schedule: (callback: () => void) => void
}

export interface EntryLog {
  /** Takes an entry that has ended. An entry that is taken twice counts once. */
  readonly take: (entry: DevtoolsHarEntry) => void
  /** The body of one of the entries, secrets dropped, or why there is none. Never rejects. */
  readonly bodyOf: (entryId: string) => Promise<Body>
  /** The headers of one of the entries, secrets dropped; undefined for an entry that is not held. */
  readonly headersOf: (entryId: string) => AllHeaders | undefined
  /** How long each phase of a request took. Phases are kept for far more requests than entries are. */
  readonly phasesOf: (entryId: string) => Phases | undefined
}

/** What DevTools have seen while the panel lives. Entries go to the background in batches, bodies on demand. */
export function createEntryLog({ boot, send, schedule }: EntryLogDeps): EntryLog {
  const read = createEntryReader()
  const keepShown = createBodyKeeper(SHOWN_BODY_LIMIT)
  const keepLogged = createBodyKeeper()
  const entries = createBoundedMap<string, DevtoolsHarEntry>(ENTRY_LIMIT)
  const phases = createPhaseTable(PANEL_ROW_LIMIT)
  const listed = createBoundedMap<string, true>(ENTRY_LIMIT)
  let count = 0
  let waiting: DevtoolsEntry[] = []
  let reading = 0

  const contentOf = async (entry: DevtoolsHarEntry): Promise<unknown> => {
    try {
      return await entry.getContent?.()
    } catch {
      return undefined // Both browsers refuse once the page was left.
    }
  }
  const bodyOf = async (entry: DevtoolsHarEntry, keep: typeof keepShown): Promise<Body> => {
    const content = await contentOf(entry)
    const raw = readContent(entry, content, SHOWN_BODY_LIMIT)
    return 'reason' in raw ? raw : keep(raw)
  }

  const lookInside = async (summary: EntrySummary, entry: DevtoolsHarEntry) => {
    if (reading >= READS_AT_ONCE) return {}
    reading += 1
    try {
      return isWorthReading(summary, entry) ? findingsIn(summary.url, await bodyOf(entry, keepLogged)) : {}
    } finally {
      reading -= 1
    }
  }

  const flush = (): void => {
    const all = waiting
    waiting = []
    for (let at = 0; at < all.length; at += MAX_ENTRIES) send(all.slice(at, at + MAX_ENTRIES))
  }
  const tell = (entry: DevtoolsEntry): void => {
    if (waiting.length === 0) schedule(flush)
    waiting.push(entry)
  }

  return {
    take: (entry) => {
      const { request, startedDateTime, time } = entry
      const name = `${startedDateTime} ${time} ${request.method} ${request.url}`
      if (listed.has(name)) return
      listed.set(name, true)
      const summary = read(entry)
      if (!summary) return
      const entryId = `${boot}-${++count}`
      entries.set(entryId, entry)
      const measured = phasesIn(entry.timings, time, true)
      // A redirected call began before its last hop, and an entry has the phases of that hop only.
      if (measured && summary.startedAt === Date.parse(startedDateTime)) phases.put(count, measured)
      if (summary.preflight) return tell({ ...summary, entryId })
      if (!isFailedStatus(summary.status))
        return void lookInside(summary, entry).then((findings) => tell({ ...summary, entryId, ...findings }))
      void bodyOf(entry, keepLogged).then((body) =>
        tell({ ...summary, entryId, ...('text' in body || body.reason === 'empty' ? { body } : {}) }),
      )
    },
    bodyOf: async (entryId) => {
      const entry = entries.get(entryId)
      if (entry) return bodyOf(entry, keepShown)
      // This panel's entry was forgotten for newer ones; another panel's went with its DevTools.
      return { reason: entryId.startsWith(`${boot}-`) ? 'navigation' : 'devtools-closed' }
    },
    headersOf: (entryId) => {
      const entry = entries.get(entryId)
      return entry && { request: shownHeaders(entry.request.headers), response: shownHeaders(entry.response.headers) }
    },
    phasesOf: (entryId) =>
      entryId.startsWith(`${boot}-`) ? phases.at(Number(entryId.slice(boot.length + 1))) : undefined,
  }
}
