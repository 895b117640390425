import type { Exchange } from '../../correlate/exchange.ts'
import type { SentAgain } from '../../observe/send-again.ts'
import { isOfWorker } from '../../observe/tab-key.ts'

/** How much earlier than its note a request may begin, in ms: the two clocks are not quite the same. */
export const AHEAD_MS = 50
/** How much later: the browser may have to wait for a connection. */
export const BEHIND_MS = 1_000

export interface RetryLink {
  readonly note: SentAgain
  /** The row that the browser showed of it. */
  readonly row: Exchange
}

function fits(note: SentAgain, row: Exchange): boolean {
  return (
    row.id !== note.of &&
    row.frameId === note.frameId &&
    !isOfWorker(row) &&
    row.method === note.method &&
    row.url === note.url &&
    row.startedAt >= note.at - AHEAD_MS &&
    row.startedAt <= note.at + BEHIND_MS
  )
}

/**
 * Which row is which request sent again: same frame, method and address, at about that time. Where the page sent the
 * same at that time too, nobody can tell which is which, and neither is linked. In the notes' order.
 */
export function retryLinks(rows: readonly Exchange[], notes: readonly SentAgain[]): readonly RetryLink[] {
  if (notes.length === 0) return []
  const earliest = Math.min(...notes.map(({ at }) => at)) - AHEAD_MS
  const late = rows.filter((row) => row.startedAt >= earliest)
  const found = notes.map((note) => late.filter((row) => fits(note, row)))
  return notes.flatMap((note, n) => {
    const [row, ...others] = found[n] ?? []
    if (!row || others.length > 0) return []
    return found.filter((list) => list.includes(row)).length === 1 ? [{ note, row }] : []
  })
}
