import type { Body, HookObservation } from '../observe/observation.ts'
import { type Exchange, seenAlso } from './exchange.ts'
import { pickError } from './fold-web-request.ts'
import type { Joinable } from './pair-in-order.ts'
import { pickBody } from './pick-body.ts'

/** How far the hook's and the browser's clock readings of one start may lie apart, in ms. */
export const START_TOLERANCE_MS = 1_000

/** Outweighs any difference of start times: an exchange with the reported status is preferred to one without a status. */
const STATUS_UNKNOWN_COST = 1_000_000

export type HookCall = HookObservation & Joinable

export function asHookCall(report: HookObservation): HookCall {
  return { ...report, id: report.callId }
}

/** What it costs to believe that this report is about this request; undefined where that is impossible. */
export function hookCost(exchange: Exchange, report: HookCall): number | undefined {
  const late = exchange.startedAt - report.startedAt
  // A busy browser may send a call long after the page made it, but never after the page saw its end.
  if (
    late < -START_TOLERANCE_MS ||
    exchange.startedAt > Math.max(report.startedAt + START_TOLERANCE_MS, report.endedAt)
  )
    return undefined
  const apart = Math.abs(late)
  if (report.error !== undefined) return exchange.state === 'completed' ? undefined : apart
  if (exchange.status === report.status) return apart
  return exchange.status === undefined && exchange.state !== 'failed' ? apart + STATUS_UNKNOWN_COST : undefined
}

/**
 * The exchange with what the hook saw of it. Where both have a fact, the browser's stands; the hook fills in a status and an
 * end that the browser never delivered. `ambiguous`: another request just alike could own this body.
 */
export function joinHook(exchange: Exchange, report: HookObservation, ambiguous: boolean): Exchange {
  return {
    ...exchange,
    body: withDeclaredSize(pickBody(exchange.body, report.body), exchange),
    ...(report.requestBody ? { requestBody: report.requestBody } : {}),
    ...(report.cause ? { cause: report.cause } : {}),
    callId: report.callId,
    ambiguous,
    ...(exchange.status === undefined && report.status > 0 ? { status: report.status } : {}),
    ...(exchange.state === 'running'
      ? { state: report.error === undefined ? ('completed' as const) : ('failed' as const), endedAt: report.endedAt }
      : {}),
    ...(report.error !== undefined && exchange.state !== 'completed'
      ? { error: pickError(exchange.error ?? report.error, report.error) }
      : {}),
    seenBy: seenAlso(exchange, 'page-hook'),
  }
}

/**
 * The body with the size in bytes that its answer declared, where nobody counted: a body that was cut, or is no text. An
 * encoded body has another length on the way, and HEAD names the length of a body that does not come.
 */
export function withDeclaredSize(body: Body, { headers, method }: Pick<Exchange, 'headers' | 'method'>): Body {
  const length = headers['content-length']
  if (hasAll(body) || method === 'HEAD' || headers['content-encoding'] !== undefined) return body
  return length !== undefined && /^\d+$/.test(length) ? { ...body, size: Number(length) } : body
}

function hasAll(body: Body): boolean {
  return body.size !== undefined || ('text' in body && !body.truncated)
}
