import type { WebRequestObservation } from '../observe/observation.ts'
import { type Exchange, exchangeId, type Hop } from './exchange.ts'

type Answer = Extract<WebRequestObservation, { phase: 'head' | 'end' }>
type Start = Extract<WebRequestObservation, { phase: 'start' }>

const RANK = { start: 0, head: 1, redirect: 2, end: 3, fail: 4 } as const

/** Chromium's and Firefox' words for a call that the page itself, or its navigation, gave up. */
export const BROWSER_ABORTS: readonly string[] = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED']

/** By time, then by phase: Firefox gives whole milliseconds, so several phases of one request often share theirs. */
function inOrder(a: WebRequestObservation, b: WebRequestObservation): number {
  return a.at - b.at || RANK[a.phase] - RANK[b.phase] || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)
}

function isAnswer(o: WebRequestObservation): o is Answer {
  return o.phase === 'head' || o.phase === 'end'
}

/**
 * Everything webRequest said about one `requestId`, in any order, as one Exchange without a body. `base` is the result of
 * an earlier fold of the same request; its facts stay unless newer ones say more. Throws a TypeError without either.
 */
export function foldWebRequest(observations: readonly WebRequestObservation[], base?: Exchange): Exchange {
  const sorted = observations.toSorted(inOrder)
  const start = firstStart(sorted)
  const first = start ?? sorted[0]
  if (first === undefined) {
    if (base === undefined) throw new TypeError('foldWebRequest needs an observation or a base')
    return base
  }
  const hops = mergeHops(base?.hops ?? [], sorted)
  const answers = sorted.filter(isAnswer).filter((a) => !hops.some((h) => h.url === a.url && h.status === a.status))
  const answer = answers.at(-1)
  const headers = answers.findLast((a) => a.headers)?.headers
  const end = sorted.findLast((o) => o.phase === 'end')
  const fail = sorted.findLast((o) => o.phase === 'fail')
  const known = base ?? blank(first)
  const earlier = base !== undefined && base.startedAt <= first.at
  const over = end ?? fail
  return {
    ...known,
    hops,
    ...(start && !earlier ? { method: start.method, url: start.url, kind: start.kind, startedAt: start.at } : {}),
    ...(start?.initiator !== undefined && known.initiator === undefined ? { initiator: start.initiator } : {}),
    ...(start?.prerendered && { prerendered: true }),
    finalUrl: answer?.url ?? hops.at(-1)?.location ?? known.finalUrl,
    ...(answer ? { status: answer.status, statusLine: answer.statusLine } : {}),
    ...(headers ? { headers } : {}),
    fromCache: answers.some((a) => a.fromCache) || known.fromCache,
    ...(over && known.state === 'running' ? { state: end ? 'completed' : 'failed', endedAt: over.at } : {}),
    ...(fail && !end && known.state !== 'completed' ? { error: pickError(fail.error, known.error) } : {}),
  }
}

/**
 * The word for how a call failed: the browser's. Of a call that ran into the page's own time limit the browser only says
 * "aborted"; there the hook knows better.
 */
export function pickError(browser: string, hook: string | undefined): string {
  return hook === 'timeout' && BROWSER_ABORTS.includes(browser) ? hook : browser
}

/** Every hop starts anew under the same id. Of starts in one millisecond, the one that no redirect leads to is the first. */
function firstStart(sorted: readonly WebRequestObservation[]): Start | undefined {
  const starts = sorted.filter((o): o is Start => o.phase === 'start')
  const sentOnTo = new Set(sorted.map((o) => (o.phase === 'redirect' ? o.location : '')))
  return starts.find((o) => o.at === starts[0]?.at && !sentOnTo.has(o.url)) ?? starts[0]
}

function mergeHops(known: readonly Hop[], sorted: readonly WebRequestObservation[]): readonly Hop[] {
  const fresh = sorted
    .filter((o) => o.phase === 'redirect')
    .map(({ url, status, location, at }): Hop => ({ url, status, location, at }))
    .filter((hop, n, all) => [...known, ...all.slice(0, n)].every((k) => k.at !== hop.at || k.url !== hop.url))
  return fresh.length === 0 ? known : [...known, ...fresh].toSorted((a, b) => a.at - b.at)
}

function blank(first: WebRequestObservation): Exchange {
  return {
    id: exchangeId(first.requestId),
    tabId: first.tabId,
    frameId: first.frameId,
    kind: first.phase === 'start' ? first.kind : 'api',
    method: first.method,
    url: first.url,
    finalUrl: first.url,
    hops: [],
    startedAt: first.at,
    state: 'running',
    headers: {},
    fromCache: false,
    body: { reason: 'not-asked' },
    ambiguous: false,
    seenBy: ['web-request'],
  }
}
