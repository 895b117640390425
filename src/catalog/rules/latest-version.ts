import type { Exchange } from '../../correlate/exchange.ts'
import type { History } from '../history/history.ts'
import { UNKNOWN_VERSION } from './planned-call.ts'
import { sentVersion } from './sent.ts'

/** The version of the object that a request was about: the latest seen before its end, else the one it named itself. */
export function latestVersion(id: string, exchange: Exchange, history: History): string {
  return history.versionOf(id, exchange.endedAt ?? exchange.startedAt) ?? sentVersion(exchange) ?? UNKNOWN_VERSION
}
