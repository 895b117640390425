import { signal } from '@preact/signals'
import type { Exchange } from '../../correlate/exchange.ts'
import { pickBody } from '../../correlate/pick-body.ts'
import type { Body } from '../../observe/observation.ts'

/** Bodies that are kept after they were looked at; of more the first are asked for again when they are looked at. */
export const FULL_BODY_LIMIT = 20

export interface FullBodies {
  /** Asks for the exchange's body where DevTools may have more of it than the log, and it was not asked for yet. */
  readonly ask: (exchange: Exchange) => void
  /** Whether the exchange's body has been asked for and is on its way. Reads signals. */
  readonly isReading: (exchange: Exchange) => boolean
  /** The exchange with the fuller one of the two bodies; the same object where that is its own. Reads signals. */
  readonly fill: (exchange: Exchange) => Exchange
}

function mayGrow({ body }: Exchange): boolean {
  return 'reason' in body ? body.reason !== 'empty' : body.truncated
}

/** Bodies on demand, by the name of their DevTools entry. `bodyOf` never rejects; without it there are none. */
export function createFullBodies(bodyOf: ((entryId: string) => Promise<Body>) | undefined): FullBodies {
  const bodies = signal<ReadonlyMap<string, Body | 'reading'>>(new Map())

  const put = (entryId: string, body: Body | 'reading'): void => {
    const next = new Map(bodies.peek())
    next.delete(entryId)
    next.set(entryId, body)
    bodies.value = new Map([...next].slice(-FULL_BODY_LIMIT))
  }
  const foundFor = ({ entryId }: Exchange) => (entryId === undefined ? undefined : bodies.value.get(entryId))

  return {
    ask(exchange) {
      const { entryId } = exchange
      if (!bodyOf || entryId === undefined || !mayGrow(exchange) || bodies.peek().has(entryId)) return
      put(entryId, 'reading')
      void bodyOf(entryId).then((body) => put(entryId, body))
    },
    isReading: (exchange) => foundFor(exchange) === 'reading',
    fill(exchange) {
      const found = foundFor(exchange)
      if (found === undefined || found === 'reading') return exchange
      const body = pickBody(exchange.body, found)
      return body === exchange.body ? exchange : { ...exchange, body }
    },
  }
}
