import type { Exchange } from './exchange.ts'

interface Best {
  readonly pairs: number
  readonly cost: number
  readonly chosen?: { readonly exchange: number; readonly call: number; readonly before: Best }
}

function better(a: Best, b: Best): Best {
  return a.pairs > b.pairs || (a.pairs === b.pairs && a.cost <= b.cost) ? a : b
}

/** What a source without the browser's `requestId` says of one call. `id` decides between equal starts. */
export interface Joinable {
  readonly id: string
  /** Epoch ms. */
  readonly startedAt: number
}

/** Requests started within this many ms of each other count as simultaneous. */
const SIMULTANEOUS_MS = 50

/** Above this many exchanges × calls the exact search would cost more than the background may spend on one event. */
export const EXACT_CELLS = 2_500

/**
 * Joins calls to the exchanges of one group, and gives the call by exchange id. As many pairs as possible, never crossing
 * (the first call is the first request), then the least sum of `cost`; a pair without a cost is impossible. The order of the
 * arguments' elements does not matter. In a storm of alike calls (`EXACT_CELLS`) each call takes the first possible exchange
 * in order, whatever the costs.
 */
export function pairInOrder<C extends Joinable>(
  exchanges: readonly Exchange[],
  all: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const requests = exchanges.toSorted((a, b) => a.startedAt - b.startedAt || byNumber(a.id, b.id))
  const calls = all.toSorted((a, b) => a.startedAt - b.startedAt || byNumber(a.id, b.id))
  return requests.length * calls.length > EXACT_CELLS
    ? pairFirstFit(requests, calls, cost)
    : pairExactly(requests, calls, cost)
}

/** Whether what a source says of one of two exchanges of the same address and method could be about the other. */
export function areAlike(a: Exchange, b: Exchange): boolean {
  return a !== b && a.status === b.status && Math.abs(a.startedAt - b.startedAt) <= SIMULTANEOUS_MS
}

function pairFirstFit<C extends Joinable>(
  exchanges: readonly Exchange[],
  calls: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const found = new Map<string, C>()
  let next = 0
  for (const call of calls) {
    for (let at = next; at < exchanges.length; at++) {
      const exchange = exchanges[at]
      if (!exchange || cost(exchange, call) === undefined) continue
      found.set(exchange.id, call)
      next = at + 1
      break
    }
  }
  return found
}

function pairExactly<C extends Joinable>(
  exchanges: readonly Exchange[],
  calls: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const none: Best = { pairs: 0, cost: 0 }
  let line: Best[] = Array.from({ length: calls.length + 1 }, () => none)
  for (const [i, exchange] of exchanges.entries()) {
    const next: Best[] = [none]
    for (const [j, call] of calls.entries()) {
      const without = better(line[j + 1] ?? none, next[j] ?? none)
      const price = cost(exchange, call)
      const before = line[j] ?? none
      const pair: Best | undefined =
        price === undefined
          ? undefined
          : { pairs: before.pairs + 1, cost: before.cost + price, chosen: { exchange: i, call: j, before } }
      next.push(pair ? better(pair, without) : without)
    }
    line = next
  }
  const found = new Map<string, C>()
  for (let at = line.at(-1)?.chosen; at; at = at.before.chosen) {
    const exchange = exchanges[at.exchange]
    const call = calls[at.call]
    if (exchange && call) found.set(exchange.id, call)
  }
  return found
}

const collator = new Intl.Collator('en', { numeric: true })
const byNumber = collator.compare
