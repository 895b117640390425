import { withoutQuery } from '../../observe/api-paths.ts'
import { httpSubject } from '../codes/http.ts'
import type { Explanation } from '../explanation.ts'
import { tenantAddress } from '../services/tenant-address.ts'
import { render } from '../words/render.ts'
import { get, UNKNOWN_VERSION, withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'
import { sameRequest } from './sent.ts'

const QUOTA_VERSION = /("quota"\s*:\s*\{[^{}]*?"version"\s*:\s*)(?:"[^"\\]*"|[-+.\w]+)/g

/** 426 for an update of offering items, whatever the code: a quota was changed since the caller read it. */
export function staleQuota({ status, exchange, texts }: Facts): Explanation | undefined {
  if (status !== 426 || exchange.method !== 'PUT') return undefined
  if (tenantAddress(exchange.url)?.rest !== '/offering_items') return undefined
  const explanation = render(httpSubject(status, exchange.method, texts), exchange, texts)
  const same = sameRequest(exchange)
  const body = same.body?.replace(QUOTA_VERSION, (_, before: string) => before + UNKNOWN_VERSION)
  const update = body === undefined ? same : { ...same, body }
  return withCalls(explanation, [get(withoutQuery(exchange.url)), undefined, update], texts)
}
