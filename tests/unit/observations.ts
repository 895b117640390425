import type {
  DevtoolsObservation,
  FilterObservation,
  HookObservation,
  WebRequestObservation,
} from '../../src/observe/observation.ts'
import type { TabKey } from '../../src/observe/tab-key.ts'

/** Hooks, filters and DevTools look at tabs alone. */
type TabFacts = RequestFacts & { readonly tabId?: number }

const URL_1 = 'https://eu2-cloud.acronis.com/api/2/tenants/1b0d9c1e-7a44-4c0e-9b53-2f4f7d6c1a01?version=3'

export interface RequestFacts {
  readonly id?: string
  readonly at?: number
  readonly status?: number
  readonly url?: string
  readonly method?: string
  readonly tabId?: TabKey
  readonly frameId?: number
  /** Ms from one phase to the next; 0 puts them all in the same millisecond, as Firefox often does. */
  readonly step?: number
}

const base = ({ id = '7', url = URL_1, method = 'DELETE', tabId = 1, frameId = 0 }: RequestFacts) =>
  ({ source: 'web-request', requestId: id, tabId, frameId, method, url }) as const

/** What the browser says of one request that was answered. */
export const answered = (facts: RequestFacts = {}): readonly WebRequestObservation[] => {
  const { at = 1_000, status = 400, step = 5 } = facts
  const answer = (phase: 'head' | 'end', n: number): WebRequestObservation => ({
    ...base(facts),
    phase,
    at: at + n * step,
    status,
    statusLine: `HTTP/1.1 ${status}`,
    headers: { 'content-type': 'application/json' },
    fromCache: false,
  })
  return [
    { ...base(facts), phase: 'start', at, kind: 'api', initiator: 'https://eu2-cloud.acronis.com' },
    answer('head', 1),
    answer('end', 3),
  ]
}

/** What the browser says of a request that is sent on from `from` to `to`, up to there. */
export const redirected = (from: string, to: string, facts: RequestFacts = {}): readonly WebRequestObservation[] => {
  const [start, head] = answered({ ...facts, url: from, status: 302 })
  const { at = 1_000, step = 5 } = facts
  const hop: WebRequestObservation = {
    ...base({ ...facts, url: from }),
    phase: 'redirect',
    at: at + step,
    status: 302,
    location: to,
  }
  return [start, head, hop].filter((o) => o !== undefined)
}

/** What the hook says of one failed call. */
export const hookReport = (facts: TabFacts & { readonly callId?: string; readonly text?: string } = {}) => {
  const { at = 1_000, status = 400, callId = 'c1', text = '{"error":{"code":1006}}' } = facts
  const { method, url, frameId } = base(facts)
  const { tabId = 1 } = facts
  const report: HookObservation = {
    source: 'page-hook',
    phase: 'body',
    ...{ callId, api: 'fetch', method, url, tabId, frameId, status },
    startedAt: at - 0.4,
    endedAt: at + 20,
    contentType: 'application/json',
    body: { text, truncated: false, size: text.length },
  }
  return report
}

/** What Firefox's filter read of one answer. */
export const filterBody = (facts: TabFacts & { readonly text?: string } = {}): FilterObservation => {
  const { id = '7', at = 1_000, text = '{"error":{"code":1006}}' } = facts
  const { tabId = 1, frameId = 0 } = facts
  return {
    ...{ source: 'response-filter', phase: 'body', requestId: id, at, tabId, frameId },
    body: { text, truncated: false, size: text.length },
  }
}

/** What DevTools' own log says of one request. */
export const devtoolsEntry = (
  facts: TabFacts & Partial<Pick<DevtoolsObservation, 'entryId' | 'preflight' | 'error' | 'body'>> = {},
): DevtoolsObservation => {
  const { at = 1_000, status = 400, entryId = 'e1', preflight = false, error, body } = facts
  const { method, url } = base(facts)
  const { tabId = 1 } = facts
  return {
    ...{ source: 'devtools', phase: 'entry', tabId, entryId, method, url, status, preflight },
    ...{ startedAt: at + 0.7, endedAt: at + 18 },
    ...(error === undefined ? {} : { error }),
    ...(body ? { body } : {}),
  }
}
