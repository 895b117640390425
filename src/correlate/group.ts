import type { Body, DevtoolsObservation, HookObservation, NoBodyReason } from '../observe/observation.ts'
import { areAlike } from './alike.ts'
import type { Exchange } from './exchange.ts'
import { joinDevtools } from './join-devtools.ts'
import { asHookCall, hookCost, joinHook } from './join-hook.ts'
import { pairInOrder } from './pair-in-order.ts'
import { pickBody } from './pick-body.ts'
import { sees } from './sees.ts'

/** Requests can only be confused with each other inside one group: same tab, method and address. */
export const groupKey = (o: { readonly tabId: number; readonly method: string; readonly url: string }): string =>
  `${o.tabId} ${o.method} ${o.url}`

/** What is known of a group's calls from sources that do not know the browser's `requestId`, and by exact id. */
export interface GroupSources {
  readonly reports: readonly HookObservation[]
  readonly entries: readonly DevtoolsObservation[]
  /** What Firefox's filter read, by exchange id. */
  readonly bodies: ReadonlyMap<string, Body>
}

/** The group's exchanges with everything joined in. Order of the elements of what comes in does not matter. */
export const joinGroup = (
  exchanges: readonly Exchange[],
  { reports, entries, bodies }: GroupSources,
): readonly Exchange[] => {
  const filtered = exchanges.map((exchange) => withBody(exchange, bodies.get(exchange.id)))
  const frames = new Set(filtered.map((exchange) => exchange.frameId))
  const hooked = [...frames].flatMap((frameId) =>
    joinFrame(
      filtered.filter((exchange) => exchange.frameId === frameId),
      reports.filter((report) => report.frameId === frameId),
    ),
  )
  return joinDevtools(hooked, entries).map(withReason)
}

const withBody = (exchange: Exchange, body: Body | undefined): Exchange =>
  body ? { ...exchange, body: pickBody(exchange.body, body), seenBy: sees(exchange, 'response-filter') } : exchange

const joinFrame = (exchanges: readonly Exchange[], reports: readonly HookObservation[]): readonly Exchange[] => {
  const pairs = pairInOrder(exchanges, reports.map(asHookCall), hookCost)
  return exchanges.map((exchange) => {
    const report = pairs.get(exchange.id)
    if (!report) return exchange
    const ambiguous = exchanges.some((other) => areAlike(exchange, other) && !pairs.has(other.id))
    return joinHook(exchange, report, ambiguous)
  })
}

/** Chromium's word, where it has an answer and gives the page none of it. */
const WITHHELD = 'net::ERR_FAILED'

const reasonOf = ({ status, state, error }: Exchange): NoBodyReason | undefined => {
  if (status === undefined) return undefined
  if (state === 'failed' && error === WITHHELD) return 'cors'
  return status >= 400 ? 'not-seen' : undefined
}

const withReason = (exchange: Exchange): Exchange => {
  const reason = 'reason' in exchange.body ? reasonOf(exchange) : undefined
  return reason ? { ...exchange, body: pickBody(exchange.body, { reason }) } : exchange
}
