import { oneLine } from '../../base/one-line.ts'
import { withoutQuery } from '../../observe/api-paths.ts'
import type { Explanation } from '../explanation.ts'
import { isAccountServer, isAccountServerUrl } from '../services/account-server.ts'
import { render, type Subject } from '../words/render.ts'
import { get, UNKNOWN_VERSION, withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'
import { isSentWhole, sentVersion, sentWithVersion } from './sent.ts'

const WRITES: ReadonlySet<string> = new Set(['PUT', 'PATCH', 'DELETE'])
const LONGEST = 40

const conflict: Subject = {
  row: { evidence: 'inferred', who: 'you', retry: 'after_change', docs: [], steps: 3 },
  ref: 'http/409',
  textPrefix: 'catalog_rule_version_conflict',
  sharedPrefix: 'catalog_platform_1001',
}

/**
 * A change that names an old version: 1001, or a 409 whose version is not the latest that an answer showed. The explanation
 * says which version was sent and which was seen.
 */
export function versionConflict(facts: Facts): Explanation | undefined {
  const { error, exchange, history, texts, plain } = facts
  const is1001 = error.code === '1001' && isAccountServer(error, exchange)
  if (!is1001 && !isBare409(facts)) return undefined
  if (!WRITES.has(exchange.method) || !isAccountServerUrl(exchange.url)) return undefined
  const address = withoutQuery(exchange.url)
  const sent = sentVersion(exchange)
  const seen = history.versionOf(idIn(address), exchange.endedAt ?? exchange.startedAt)
  const isOutdated = sent !== undefined && seen !== undefined && sent !== seen
  if (!is1001 && !isOutdated) return undefined
  const base = is1001 ? plain() : render(conflict, exchange, texts)
  const current = seen === undefined || seen === sent ? UNKNOWN_VERSION : seen
  const calls = [undefined, get(address), sentWithVersion(exchange, current)]
  return { ...withCalls(base, calls, texts), why: comparison(facts, sent, seen) ?? base.why }
}

/** A conflict without a more telling code. */
function isBare409({ status, error: { code } }: Facts): boolean {
  return status === 409 && (code === undefined || code === '409')
}

function comparison({ exchange, texts }: Facts, sent: string | undefined, seen: string | undefined) {
  if (sent === undefined) return isSentWhole(exchange) ? texts('catalog_rule_version_missing') : undefined
  const shown = oneLine(sent, LONGEST)
  if (seen === undefined) return texts('catalog_rule_version_unseen', shown)
  if (seen === sent) return texts('catalog_rule_version_same', shown)
  return texts('catalog_rule_version_older', shown, oneLine(seen, LONGEST))
}

/** An object's address ends in its id. */
function idIn(address: string): string {
  return address.split('/').findLast(Boolean) ?? ''
}
