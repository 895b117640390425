import type { History } from '../../catalog/history/history.ts'
import type { Exchange } from '../../correlate/exchange.ts'

/** A history that remembers what an explanation read of it. */
export interface TrackedHistory extends History {
  /** Whether anything was read. */
  readonly wasUsed: () => boolean
  /** Whether everything that was read would be the same now. */
  readonly stillHolds: () => boolean
}

/** Reads from `history`, and remembers each answer. */
export function trackHistory(history: History): TrackedHistory {
  const checks: (() => boolean)[] = []
  return {
    versionOf(id, before) {
      const version = history.versionOf(id, before)
      checks.push(() => history.versionOf(id, before) === version)
      return version
    },
    lapseBefore(exchange) {
      const first = history.lapseBefore(exchange)
      checks.push(() => isSame(history.lapseBefore(exchange), first))
      return first
    },
    wasUsed: () => checks.length > 0,
    stillHolds: () => checks.every((check) => check()),
  }
}

/** Compares what an explanation uses: a newer form of the first failure changes nothing for those after it. */
function isSame(a: Exchange | undefined, b: Exchange | undefined): boolean {
  return a?.id === b?.id && a?.startedAt === b?.startedAt
}
