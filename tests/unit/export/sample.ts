import type { Exchange } from '../../../src/correlate/exchange.ts'

export const ADDRESS = 'https://eu2-cloud.acronis.com/api/2/clients/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'

/** A successful GET, changed by `parts`. */
export function sample(parts: Partial<Exchange> = {}): Exchange {
  return {
    id: 'request-1',
    tabId: 1,
    frameId: 0,
    kind: 'api',
    method: 'GET',
    url: ADDRESS,
    finalUrl: parts.url ?? ADDRESS,
    hops: [],
    startedAt: Date.UTC(2026, 2, 2, 9, 14, 5, 120),
    endedAt: Date.UTC(2026, 2, 2, 9, 14, 5, 204),
    state: 'completed',
    status: 200,
    headers: {},
    fromCache: false,
    body: { reason: 'not-asked' },
    ambiguous: false,
    seenBy: ['web-request'],
    ...parts,
  }
}

export const text = (value: string) => ({ text: value, truncated: false })
