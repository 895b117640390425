import type { DevtoolsObservation } from '../observe/observation.ts'
import { type Exchange, seenAlso } from './exchange.ts'
import { areAlike, type Joinable, pairInOrder } from './pair-in-order.ts'
import { pickBody } from './pick-body.ts'

/** How far DevTools' and webRequest's times of one start may lie apart, in ms: a request may wait for its turn. */
const START_TOLERANCE_MS = 5_000

/** A status that webRequest never delivered could be any; an exchange with the entry's own status is preferred. */
const STATUS_UNKNOWN_COST = 1_000_000

type EntryCall = DevtoolsObservation & Joinable

function cost(exchange: Exchange, entry: EntryCall): number | undefined {
  const apart = Math.abs(exchange.startedAt - entry.startedAt)
  if (apart > START_TOLERANCE_MS) return undefined
  if (exchange.status === undefined || entry.status === 0) return apart + STATUS_UNKNOWN_COST
  return exchange.status === entry.status ? apart : undefined
}

/** Answers without a body. Browsers call them "aborted". */
const BODILESS: ReadonlySet<number> = new Set([204, 304])

/**
 * The end as DevTools tell it; they give a blocked or broken answer a status too. Undefined where they do not know the end:
 * Firefox' DevTools have neither status nor error for an answer that never came.
 */
function endOf(entry: DevtoolsObservation): Partial<Exchange> | undefined {
  const { status, error, endedAt } = entry
  if (error !== undefined && !BODILESS.has(status)) return { state: 'failed', endedAt, error }
  return status > 0 ? { state: 'completed', endedAt } : undefined
}

function join(exchange: Exchange, entry: DevtoolsObservation, ambiguous: boolean): Exchange {
  return {
    ...exchange,
    entryId: entry.entryId,
    ...(exchange.status === undefined && entry.status > 0 ? { status: entry.status } : {}),
    ...(exchange.state === 'running' ? endOf(entry) : {}),
    ...(entry.body ? { body: pickBody(exchange.body, entry.body) } : {}),
    ...(entry.object ? { object: entry.object } : {}),
    // An exchange that already has a body does not take DevTools'.
    ambiguous: exchange.ambiguous || (ambiguous && !('text' in exchange.body)),
    seenBy: seenAlso(exchange, 'devtools'),
  }
}

/**
 * The exchanges of one tab, method and address with DevTools' entries joined in. The order of the starts decides, because
 * DevTools cannot tell frames apart. The order of the arguments' elements does not matter.
 */
export function joinDevtools(
  exchanges: readonly Exchange[],
  entries: readonly DevtoolsObservation[],
): readonly Exchange[] {
  if (entries.length === 0) return exchanges
  const calls = entries.filter((e) => !e.preflight).map((e): EntryCall => ({ ...e, id: e.entryId }))
  const preflights = entries.filter((e) => e.preflight).map((e): EntryCall => ({ ...e, id: e.entryId }))
  const pairs = pairInOrder(exchanges, calls, cost)
  const ahead = pairInOrder(exchanges, preflights, (exchange, entry) => {
    const apart = Math.abs(exchange.startedAt - entry.startedAt)
    return apart > START_TOLERANCE_MS ? undefined : apart
  })
  const without = exchanges.filter((exchange) => !pairs.has(exchange.id))
  return exchanges.map((exchange) => {
    const entry = pairs.get(exchange.id)
    const preflight = ahead.get(exchange.id)
    const joined = entry
      ? join(
          exchange,
          entry,
          without.some((other) => areAlike(exchange, other)),
        )
      : exchange
    if (!preflight) return joined
    const { entryId, status, startedAt, endedAt } = preflight
    return { ...joined, preflight: { entryId, status, startedAt, endedAt } }
  })
}
