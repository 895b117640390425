import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { withoutQuery } from '../../../src/observe/api-paths.ts'
import { tell } from './frame-sender.ts'

/** Failures of one operation whose marks are remembered. */
const MOST = 50

function operation({ method, url }: Exchange): string {
  return `${method} ${withoutQuery(url)}`
}

function isMarked(exchange: Exchange): boolean {
  return exchange.callId !== undefined && exchange.cause !== undefined && classify(exchange).kind === 'failed'
}

/**
 * The failures that may have a mark, by tab and by operation (method and path): once that succeeds, their marks go. What
 * an earlier life of the background has marked is found in the log. `tellFrame` may reject: the frame has gone then.
 */
export function createMarked(rowsOf: (tabId: number) => readonly Exchange[], tellFrame = tell) {
  const tabs = new Map<number, Map<string, readonly Exchange[]>>()
  const put = (marked: Map<string, readonly Exchange[]>, exchange: Exchange): void => {
    const others = marked.get(operation(exchange))?.filter(({ id }) => id !== exchange.id) ?? []
    marked.set(operation(exchange), [...others, exchange].slice(-MOST))
  }
  const markedIn = (tabId: number): Map<string, readonly Exchange[]> => {
    const known = tabs.get(tabId)
    if (known) return known
    const marked = new Map<string, readonly Exchange[]>()
    for (const exchange of rowsOf(tabId)) if (isMarked(exchange)) put(marked, exchange)
    tabs.set(tabId, marked)
    return marked
  }
  const succeeded = (exchange: Exchange): void => {
    const marked = markedIn(exchange.tabId)
    const all = marked.get(operation(exchange)) ?? []
    const healed = all.filter(({ startedAt }) => startedAt < exchange.startedAt)
    if (healed.length === 0) return
    const rest = all.filter((other) => !healed.includes(other))
    if (rest.length > 0) marked.set(operation(exchange), rest)
    else marked.delete(operation(exchange))
    for (const frameId of new Set(healed.map((other) => other.frameId))) {
      const ids = healed.filter((other) => other.frameId === frameId).map(({ id }) => id)
      void tellFrame(exchange.tabId, frameId, { type: 'succeeded', ids }).catch(() => {})
    }
  }
  return {
    changed: (exchange: Exchange): void => {
      if (isMarked(exchange)) put(markedIn(exchange.tabId), exchange)
      else if (exchange.state === 'completed' && classify(exchange).kind === 'ok') succeeded(exchange)
    },
    /** Whether no success has come since. */
    stands: (exchange: Exchange): boolean =>
      markedIn(exchange.tabId)
        .get(operation(exchange))
        ?.some(({ id }) => id === exchange.id) === true,
    forget: (tabId: number): void => void tabs.delete(tabId),
  }
}
