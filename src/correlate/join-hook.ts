import type { HookObservation } from '../observe/observation.ts'
import { withDeclaredSize } from './declared-size.ts'
import type { Exchange } from './exchange.ts'
import type { Call } from './pair-in-order.ts'
import { pickBody } from './pick-body.ts'
import { pickError } from './pick-error.ts'
import { sees } from './sees.ts'

/** How far the hook's and the browser's clock readings of one start may lie apart, in ms. */
export const START_TOLERANCE_MS = 1_000

/** Preferred against any difference of start times: an exchange whose status is known to be the reported one. */
const STATUS_UNKNOWN_COST = 1_000_000

export type HookCall = HookObservation & Call

export function asHookCall(report: HookObservation): HookCall {
  return { ...report, id: report.callId }
}

/** What it costs to believe that this report is of this request; undefined: it cannot be. */
export function hookCost(exchange: Exchange, report: HookCall): number | undefined {
  const late = exchange.startedAt - report.startedAt
  // A busy browser sends a call on long after the page made it, but never after the page had its end.
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
 * The exchange with what the hook saw of it. The browser's word stands where both speak; the hook fills in the status
 * and the end that the browser never delivered. `ambiguous`: other requests just alike could own this body.
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
    seenBy: sees(exchange, 'page-hook'),
  }
}
