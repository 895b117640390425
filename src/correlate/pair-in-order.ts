import type { Exchange } from './exchange.ts'

interface Best {
  readonly pairs: number
  readonly cost: number
  readonly chosen?: { readonly exchange: number; readonly call: number; readonly before: Best }
}

function better(a: Best, b: Best): Best {
  return a.pairs > b.pairs || (a.pairs === b.pairs && a.cost <= b.cost) ? a : b
}

/** What another source says of one call. `id` decides between equal starts. */
export interface Call {
  readonly id: string
  /** Epoch ms. */
  readonly startedAt: number
}

/** Above this many exchanges × calls the exact search would cost more than the background may spend on one event. */
export const EXACT_CELLS = 2_500

/**
 * Joins calls to the exchanges of one group: as many pairs as possible, never crossing (the first call is the first
 * request), then with the least `cost`; a pair without a cost cannot be. A function of the two sets: the order of the
 * arguments' elements does not matter. Gives the call by exchange id. In a storm of alike calls (`EXACT_CELLS`) each call
 * takes the first exchange that it can have, in order, and the sum of the costs is not looked at.
 */
export function pairInOrder<C extends Call>(
  exchanges: readonly Exchange[],
  all: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const rows = exchanges.toSorted((a, b) => a.startedAt - b.startedAt || byNumber(a.id, b.id))
  const calls = all.toSorted((a, b) => a.startedAt - b.startedAt || byNumber(a.id, b.id))
  return rows.length * calls.length > EXACT_CELLS ? pairFirstFit(rows, calls, cost) : pairExactly(rows, calls, cost)
}

function pairFirstFit<C extends Call>(
  rows: readonly Exchange[],
  calls: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const found = new Map<string, C>()
  let next = 0
  for (const call of calls) {
    for (let at = next; at < rows.length; at++) {
      const exchange = rows[at]
      if (!exchange || cost(exchange, call) === undefined) continue
      found.set(exchange.id, call)
      next = at + 1
      break
    }
  }
  return found
}

function pairExactly<C extends Call>(
  rows: readonly Exchange[],
  calls: readonly C[],
  cost: (exchange: Exchange, call: C) => number | undefined,
): ReadonlyMap<string, C> {
  const none: Best = { pairs: 0, cost: 0 }
  let line: Best[] = Array.from({ length: calls.length + 1 }, () => none)
  for (const [i, exchange] of rows.entries()) {
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
    const exchange = rows[at.exchange]
    const call = calls[at.call]
    if (exchange && call) found.set(exchange.id, call)
  }
  return found
}

const collator = new Intl.Collator('en', { numeric: true })
const byNumber = collator.compare
