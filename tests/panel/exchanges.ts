import type { Exchange } from '../../src/correlate/exchange.ts'
import { isOfWorker } from '../../src/observe/tab-key.ts'
import type { PanelEvent } from '../../src/protocol/panel-messages.ts'

/** 2026-03-02, 09:14:05.120 UTC. */
export const START = Date.UTC(2026, 2, 2, 9, 14, 5, 120)
const HOST = 'https://eu2-cloud.acronis.com'
const TENANT = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'

/** A completed 200 that began `after` ms after START, changed by `parts`. */
export function exchange(id: string, after: number, parts: Partial<Exchange> = {}): Exchange {
  const url = parts.url ?? `${HOST}/api/2/users/me`
  const startedAt = START + after
  return {
    id,
    tabId: 7,
    frameId: 0,
    kind: 'api',
    method: 'GET',
    url,
    finalUrl: url,
    hops: [],
    startedAt,
    endedAt: startedAt + 84,
    state: 'completed',
    status: 200,
    headers: { 'content-type': 'application/json' },
    fromCache: false,
    body: { reason: 'not-asked' },
    ambiguous: false,
    seenBy: ['web-request'],
    ...parts,
  }
}

const json = (value: unknown): Exchange['body'] => ({ text: JSON.stringify(value), truncated: false })

export const deleteEnabled = exchange('delete-enabled', 1000, {
  method: 'DELETE',
  url: `${HOST}/api/2/tenants/${TENANT}?version=1741`,
  status: 400,
  statusLine: 'HTTP/1.1 400 Bad Request',
  endedAt: START + 1132,
  headers: { 'content-type': 'application/json', 'x-request-id': 'c1d5a0e2b7f34c0f' },
  body: json({
    error: {
      code: 1006,
      message: 'It is prohibited to delete a non-disabled tenant.',
      details: {
        info: 'It is prohibited to delete a non-disabled tenant "9007199254740993123"',
        addition: [{ id: '2207815' }],
      },
      context: { id: '2207815' },
      domain: 'PlatformAccountServer',
    },
  }),
  seenBy: ['page-hook', 'web-request'],
  cause: { how: 'exact', event: 'click' },
  callId: 'call-1',
})

const notFoundPage = exchange('not-found-page', 2000, {
  url: `${HOST}/api/2/reports/quarterly-overview/stored`,
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: {
    text: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
    truncated: false,
    size: 153,
  },
  seenBy: ['page-hook', 'web-request'],
})

const unavailable = exchange('unavailable', 3000, {
  method: 'POST',
  url: `${HOST}/api/task_manager/v2/tasks`,
  status: 503,
  endedAt: START + 3000 + 30_120,
  body: {
    text: '{"domain":"TaskManager","code":"serviceUnavailable","message":"Upstream is',
    truncated: true,
    size: 48_213,
  },
  requestBody: { text: '{"type":"backup","priority":3}', truncated: false },
  seenBy: ['page-hook', 'web-request'],
  ambiguous: true,
})

/** Takes away what an exchange without an answer has not. */
function unanswered({ status: _, endedAt: __, ...rest }: Exchange, endedAt?: number): Exchange {
  return { ...rest, headers: {}, ...(endedAt === undefined ? {} : { endedAt }) }
}

const networkFailure = unanswered(
  exchange('network-failure', 4000, {
    url: `${HOST}/api/alert_manager/v1/alerts?limit=50`,
    state: 'failed',
    error: 'net::ERR_NAME_NOT_RESOLVED',
    body: { reason: 'not-seen' },
  }),
  START + 4021,
)

export const running = unanswered(
  exchange('running', 9000, {
    url: `${HOST}/api/resource_management/v4/resources?include_attributes=true`,
    state: 'running',
    body: { reason: 'not-seen' },
  }),
)

const fine = exchange('fine', 0, { fromCache: true })

const deleted = exchange('deleted', 5000, {
  method: 'DELETE',
  url: `${HOST}/api/2/users/0d7e6f51-2a94-4c38-b1f7-93c5e8a2d604?version=3`,
  status: 204,
  requestBody: { reason: 'empty' },
})

const inFrame = exchange('in-frame', 6000, {
  url: `${HOST}/bc/api/ams/session`,
  frameId: 12,
  initiator: HOST,
  hops: [{ url: `${HOST}/bc/api/ams/session`, status: 302, location: `${HOST}/bc/login`, at: START + 6010 }],
  finalUrl: `${HOST}/bc/login`,
})

const fromWorker = exchange('from-worker', 6500, {
  url: `${HOST}/api/agent_manager/v2/agents`,
  tabId: 'workers',
  frameId: -1,
  status: 403,
  body: { reason: 'not-seen' },
})

const japanese = exchange('japanese', 7000, {
  method: 'PUT',
  url: `${HOST}/api/2/tenants/b83d0c47-61fa-4e29-8a5d-c7420f9e1b36/branding/very-long-segment-name-that-goes-on-and-on-and-does-not-end-before-the-column-does?name=${encodeURIComponent('株式会社さくら情報システム東日本支社')}`,
  status: 409,
  body: json({
    error: {
      code: 1004,
      message: 'テナント名「株式会社さくら情報システム東日本支社バックアップ運用管理部門」は既に存在します。',
      domain: 'PlatformAccountServer',
    },
  }),
  requestBody: json({ name: '株式会社さくら情報システム東日本支社', version: 12 }),
  seenBy: ['page-hook', 'web-request'],
})

export const HOSTILE = '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">'

const hostile = exchange('hostile', 8000, {
  method: 'POST',
  url: `${HOST}/api/2/tenants?note=<script>window.hacked=true</script>`,
  status: 400,
  headers: { 'content-type': HOSTILE },
  body: json({
    error: {
      code: HOSTILE,
      message: HOSTILE,
      domain: HOSTILE,
      details: { info: HOSTILE, [HOSTILE]: HOSTILE },
      context: { [HOSTILE]: HOSTILE },
    },
  }),
  requestBody: { text: HOSTILE, truncated: false },
  initiator: HOSTILE,
  seenBy: ['page-hook', 'web-request'],
})

const aborted = unanswered(
  exchange('aborted', 8500, {
    url: `${HOST}/api/2/search?tenant=${TENANT}&text=sak`,
    state: 'failed',
    error: 'net::ERR_ABORTED',
    body: { reason: 'never-read' },
  }),
  START + 8540,
)

/** One of everything, oldest first. */
export const ALL: readonly Exchange[] = [
  fine,
  deleteEnabled,
  notFoundPage,
  unavailable,
  networkFailure,
  deleted,
  inFrame,
  fromWorker,
  japanese,
  hostile,
  aborted,
  running,
]

/** The background's answer: `exchanges` numbered from 1, changed by `parts`. */
export function rows(
  exchanges: readonly Exchange[],
  parts: Partial<Extract<PanelEvent, { type: 'rows' }>> = {},
): PanelEvent {
  return {
    type: 'rows',
    boot: 'boot-1',
    whole: true,
    rows: exchanges.map((exchange, i) => ({ seq: i + 1, exchange })),
    seq: exchanges.length,
    recorded: exchanges.filter((exchange) => !isOfWorker(exchange)).length,
    navigatedAt: START - 500,
    ...parts,
  }
}
