import type { History } from '../../catalog/history/history.ts'
import type { Exchange } from '../../correlate/exchange.ts'

/** What an explanation asked of the history, and whether it would be answered the same now. */
export interface AskedHistory extends History {
  /** False for an explanation that owes the history nothing. */
  readonly wasAsked: () => boolean
  readonly stillHolds: () => boolean
}

/** Passes questions on to `history` and remembers them with their answers. */
export function askedHistory(history: History): AskedHistory {
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
    wasAsked: () => checks.length > 0,
    stillHolds: () => checks.every((check) => check()),
  }
}

/** By what an explanation tells of it: a newer form of the first failure changes nothing for those after it. */
function isSame(a: Exchange | undefined, b: Exchange | undefined): boolean {
  return a?.id === b?.id && a?.startedAt === b?.startedAt
}
