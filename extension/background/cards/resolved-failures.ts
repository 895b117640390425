import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { withoutQuery } from '../../../src/observe/api-paths.ts'
import { tell } from './frame-sender.ts'

/** Failures of one operation whose marks are remembered. */
const MOST = 50

/** Failures by operation, oldest first. */
type Marked = Map<string, readonly Exchange[]>

function operation({ method, url }: Exchange): string {
  return `${method} ${withoutQuery(url)}`
}

function mayBeMarked(exchange: Exchange): boolean {
  return exchange.callId !== undefined && exchange.cause !== undefined && classify(exchange).kind === 'failed'
}

function put(marked: Marked, exchange: Exchange): void {
  const others = marked.get(operation(exchange))?.filter(({ id }) => id !== exchange.id) ?? []
  marked.set(operation(exchange), [...others, exchange].slice(-MOST))
}

/**
 * Once an operation (method and path) succeeds, the marks of its failures go. Failures that an earlier life of the
 * background has marked are found in the log. `tellFrame` may reject: the frame has gone then.
 */
export function createResolvedFailures(rowsOf: (tabId: number) => readonly Exchange[], tellFrame = tell) {
  const tabs = new Map<number, Marked>()
  const markedIn = (tabId: number): Marked => {
    const known = tabs.get(tabId)
    if (known) return known
    const marked: Marked = new Map()
    for (const exchange of rowsOf(tabId)) if (mayBeMarked(exchange)) put(marked, exchange)
    tabs.set(tabId, marked)
    return marked
  }
  const resolve = (tabId: number, success: Exchange): void => {
    const marked = markedIn(tabId)
    const all = marked.get(operation(success)) ?? []
    const resolved = all.filter(({ startedAt }) => startedAt < success.startedAt)
    if (resolved.length === 0) return
    const rest = all.filter((other) => !resolved.includes(other))
    if (rest.length > 0) marked.set(operation(success), rest)
    else marked.delete(operation(success))
    for (const frameId of new Set(resolved.map((failure) => failure.frameId))) {
      const ids = resolved.filter((failure) => failure.frameId === frameId).map(({ id }) => id)
      void tellFrame(tabId, frameId, { type: 'succeeded', ids }).catch(() => {})
    }
  }
  return {
    changed: (tabId: number, exchanges: readonly Exchange[]): void => {
      for (const exchange of exchanges) {
        if (mayBeMarked(exchange)) put(markedIn(tabId), exchange)
        else if (exchange.state === 'completed' && classify(exchange).kind === 'ok') resolve(tabId, exchange)
      }
    },
    /** Whether the failure's operation has not succeeded since. */
    stands: (tabId: number, failure: Exchange): boolean =>
      markedIn(tabId)
        .get(operation(failure))
        ?.some(({ id }) => id === failure.id) === true,
    forget: (tabId: number): void => void tabs.delete(tabId),
  }
}
