import { createBoundedMap } from '../../src/base/bounded-map.ts'
import { createBodyKeeper } from '../../src/observe/body/clip-body.ts'
import type { Body, DevtoolsEntry } from '../../src/observe/observation.ts'
import { type Phases, phasesIn } from '../../src/observe/phases.ts'
import { type AllHeaders, shownHeaders } from '../../src/observe/shown-headers.ts'
import { createPhaseTable } from '../../src/panel/list/phase-table.ts'
import { PANEL_ROW_LIMIT, SHOWN_BODY_LIMIT } from '../../src/panel/rows/limits.ts'
import { MAX_ENTRIES } from '../../src/protocol/limits.ts'
import type { DevtoolsHarEntry } from '../platform/devtools-network.ts'
import { readContent } from './entry-content.ts'
import { mayTell, toldBy } from './entry-success.ts'
import { createEntryReader } from './har-entry.ts'

/** Entries that the panel holds; the bodies of older ones can no longer be had. */
export const ENTRY_LIMIT = 2_000

/** Successes that are read at once; in a storm the others are listed without a look inside. */
export const READS_AT_ONCE = 8

const HTTP_ERROR = 400

export interface EntryLogDeps {
  /** Names this panel in the browser session. */
  readonly boot: string
  readonly send: (entries: readonly DevtoolsEntry[]) => void
  /** Calls back soon, once. */
  readonly schedule: (callback: () => void) => void
}

export interface EntryLog {
  /** An entry that has ended. Listed twice, it counts once. */
  readonly take: (entry: DevtoolsHarEntry) => void
  /** The body of one of the entries, secrets dropped, or why there is none. Never rejects. */
  readonly bodyOf: (entryId: string) => Promise<Body>
  /** The headers of one of the entries, secrets dropped; undefined where it is not held. Never throws. */
  readonly headersOf: (entryId: string) => AllHeaders | undefined
  /** How long each phase took, of far more requests than there are entries held. Never throws. */
  readonly phasesOf: (entryId: string) => Phases | undefined
}

/** What DevTools have seen while the panel lives: told to the background in batches, bodies on demand. */
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
      return undefined // the page was left: both browsers refuse then
    }
  }
  const bodyOf = async (entry: DevtoolsHarEntry, keep: typeof keepShown): Promise<Body> => {
    const content = await contentOf(entry)
    const raw = readContent(entry, content, SHOWN_BODY_LIMIT)
    return 'reason' in raw ? raw : keep(raw)
  }

  const lookInside = async (told: Omit<DevtoolsEntry, 'entryId'>, entry: DevtoolsHarEntry) => {
    if (reading >= READS_AT_ONCE) return {}
    reading += 1
    try {
      return mayTell(told, entry) ? toldBy(told.url, await bodyOf(entry, keepLogged)) : {}
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
      const told = read(entry)
      if (!told) return
      const entryId = `${boot}-${++count}`
      entries.set(entryId, entry)
      const known = phasesIn(entry.timings, time, true)
      // A redirected call began before its last hop did, and nobody tells of all its hops' phases.
      if (known && told.startedAt === Date.parse(startedDateTime)) phases.put(count, known)
      if (told.preflight) return tell({ ...told, entryId })
      if (told.status < HTTP_ERROR)
        return void lookInside(told, entry).then((more) => tell({ ...told, entryId, ...more }))
      void bodyOf(entry, keepLogged).then((body) =>
        tell({ ...told, entryId, ...('text' in body || body.reason === 'empty' ? { body } : {}) }),
      )
    },
    bodyOf: async (entryId) => {
      const entry = entries.get(entryId)
      if (entry) return bodyOf(entry, keepShown)
      // An entry of this panel was let go of; one of another panel went with the DevTools that it was in.
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
