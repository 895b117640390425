import type { Explanation } from '../../catalog/explanation.ts'
import type { Exchange } from '../../correlate/exchange.ts'

/** How far back a bundle reaches, and how many calls before the failure it takes at most. */
const BEFORE_MS = 5 * 60_000
const BEFORE_COUNT = 20

interface Call {
  readonly exchange: Exchange
  readonly explanation: Explanation | undefined
}

/**
 * The calls that tell how a failure came about, in the order of `rows` (by start): those of its tab before it, the failure
 * that it follows on, however far back, and the failure itself at the end. Pure.
 */
export function pickCalls<C extends Call>(rows: readonly C[], failure: C): readonly C[] {
  const { id, tabId, startedAt } = failure.exchange
  const before = rows.filter(
    ({ exchange }) =>
      exchange.id !== id &&
      exchange.tabId === tabId &&
      exchange.startedAt <= startedAt &&
      exchange.startedAt >= startedAt - BEFORE_MS,
  )
  const latest = before.slice(-BEFORE_COUNT)
  const first = rows.find(({ exchange }) => exchange.id === failure.explanation?.follows)
  return [...(first && first !== failure && !latest.includes(first) ? [first] : []), ...latest, failure]
}
