import { signal } from '@preact/signals'
import { createBoundedMap } from '../../base/bounded-map.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { pickBody } from '../../correlate/pick-body.ts'
import type { Body } from '../../observe/observation.ts'
import type { EntrySource } from './entry-source.ts'

/** Bodies that stay in memory after they were looked at. An older one is requested again when it is looked at. */
export const FULL_BODY_LIMIT = 20

export interface FullBodies {
  /** Requests the exchange's body once, where DevTools may have more of the body than the log has. */
  readonly request: (exchange: Exchange) => void
  /** Whether the exchange's body is on its way. Reads signals. */
  readonly isReading: (exchange: Exchange) => boolean
  /** The exchange with the fuller one of the two bodies; the same object where that is its own. Reads signals. */
  readonly fill: (exchange: Exchange) => Exchange
}

function mayGrow({ body }: Exchange): boolean {
  return 'reason' in body ? body.reason !== 'empty' : body.truncated
}

/** Bodies on demand, by the id of their DevTools entry. Without `entries` there are none. */
export function createFullBodies(entries: Pick<EntrySource, 'bodyOf'> | undefined): FullBodies {
  const bodies = createBoundedMap<string, Body | 'reading'>(FULL_BODY_LIMIT)
  /** The map is no signal: each change of the map counts up. */
  const changes = signal(0)

  const put = (entryId: string, body: Body | 'reading'): void => {
    bodies.set(entryId, body)
    changes.value += 1
  }
  const bodyOf = ({ entryId }: Exchange) => {
    void changes.value
    return entryId === undefined ? undefined : bodies.get(entryId)
  }

  return {
    request(exchange) {
      const { entryId } = exchange
      if (!entries || entryId === undefined || !mayGrow(exchange) || bodies.has(entryId)) return
      put(entryId, 'reading')
      void entries.bodyOf(entryId).then((body) => put(entryId, body))
    },
    isReading: (exchange) => bodyOf(exchange) === 'reading',
    fill(exchange) {
      const full = bodyOf(exchange)
      if (full === undefined || full === 'reading') return exchange
      const body = pickBody(exchange.body, full)
      return body === exchange.body ? exchange : { ...exchange, body }
    },
  }
}
