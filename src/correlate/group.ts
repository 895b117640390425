import { isFailedStatus } from '../base/http-status.ts'
import type { Body, DevtoolsObservation, HookObservation, NoBodyReason } from '../observe/observation.ts'
import { isOfWorker, type TabKey } from '../observe/tab-key.ts'
import { type Exchange, seenAlso } from './exchange.ts'
import { joinDevtools } from './join-devtools.ts'
import { asHookCall, hookCost, joinHook } from './join-hook.ts'
import { areAlike, pairInOrder } from './pair-in-order.ts'
import { pickBody } from './pick-body.ts'

/** Requests can only be confused with each other inside one group: same tab, method and address. */
export function groupKey(o: { readonly tabId: TabKey; readonly method: string; readonly url: string }): string {
  return `${o.tabId} ${o.method} ${o.url}`
}

/** What sources say of a group's calls: those without the browser's `requestId`, and those by exact id. */
export interface GroupSources {
  readonly reports: readonly HookObservation[]
  readonly entries: readonly DevtoolsObservation[]
  /** What Firefox's filter read, by exchange id. */
  readonly bodies: ReadonlyMap<string, Body>
}

/** The group's exchanges with everything joined in. The order of the arguments' elements does not matter. */
export function joinGroup(
  exchanges: readonly Exchange[],
  { reports, entries, bodies }: GroupSources,
): readonly Exchange[] {
  const filtered = exchanges.map((exchange) => withBody(exchange, bodies.get(exchange.id)))
  const frames = new Set(filtered.map((exchange) => exchange.frameId))
  const hooked = [...frames].flatMap((frameId) =>
    joinFrame(
      filtered.filter((exchange) => exchange.frameId === frameId),
      reports.filter((report) => report.frameId === frameId),
    ),
  )
  const strays = reports.filter((report) => report.origin !== undefined && !frames.has(report.frameId))
  return joinDevtools(joinStrays(hooked, strays), entries).map(withReason)
}

/** Reports of frames without an address, whose requests the browser listed under another frame of the same origin. */
function joinStrays(exchanges: readonly Exchange[], strays: readonly HookObservation[]): readonly Exchange[] {
  if (strays.length === 0) return exchanges
  const free = exchanges.filter((exchange) => exchange.callId === undefined)
  const pairs = pairInOrder(free, strays.map(asHookCall), (exchange, report) =>
    exchange.initiator === report.origin ? hookCost(exchange, report) : undefined,
  )
  return exchanges.map((exchange) => {
    const report = pairs.get(exchange.id)
    if (!report) return exchange
    const ambiguous = free.some((other) => areAlike(exchange, other) && !pairs.has(other.id))
    // The control that led to the call is in the hook's own frame.
    return { ...joinHook(exchange, report, ambiguous), frameId: report.frameId }
  })
}

function withBody(exchange: Exchange, body: Body | undefined): Exchange {
  return body
    ? { ...exchange, body: pickBody(exchange.body, body), seenBy: seenAlso(exchange, 'response-filter') }
    : exchange
}

function joinFrame(exchanges: readonly Exchange[], reports: readonly HookObservation[]): readonly Exchange[] {
  // Most calls succeed, and the hook reports failures only.
  if (reports.length === 0) return exchanges
  const pairs = pairInOrder(exchanges, reports.map(asHookCall), hookCost)
  return exchanges.map((exchange) => {
    const report = pairs.get(exchange.id)
    if (!report) return exchange
    const ambiguous = exchanges.some((other) => areAlike(exchange, other) && !pairs.has(other.id))
    return joinHook(exchange, report, ambiguous)
  })
}

/** Chromium's word where it has an answer and withholds all of it from the page. */
const WITHHELD = 'net::ERR_FAILED'

function reasonOf(exchange: Exchange): NoBodyReason | undefined {
  const { status, state, error } = exchange
  if (status === undefined) return undefined
  if (state === 'failed' && error === WITHHELD) return 'cors'
  if (!isFailedStatus(status)) return undefined
  // No hook runs in a worker.
  return isOfWorker(exchange) ? 'service-worker' : 'not-seen'
}

function withReason(exchange: Exchange): Exchange {
  const reason = 'reason' in exchange.body ? reasonOf(exchange) : undefined
  return reason ? { ...exchange, body: pickBody(exchange.body, { reason }) } : exchange
}
