import type { Exchange } from '../../correlate/exchange.ts'
import type { History } from '../history/history.ts'
import { UNKNOWN_VERSION } from './planned-call.ts'
import { sentVersion } from './sent.ts'

/** The version of a request's object: the latest seen before the request's end, else the one that the request named. */
export function latestVersion(id: string, exchange: Exchange, history: History): string {
  return history.versionOf(id, exchange.endedAt ?? exchange.startedAt) ?? sentVersion(exchange) ?? UNKNOWN_VERSION
}
