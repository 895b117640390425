import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { tenantAddress } from '../services/tenant-address.ts'
import { latestVersion } from './latest-version.ts'
import { get, put, UNKNOWN_VERSION, withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'

/** 1006: adds the calls that disable this very tenant and then delete it. */
export function enabledTenant({ error, exchange, history, texts, plain }: Facts): Explanation | undefined {
  if (error.code !== '1006' || !isAccountServer(error, exchange)) return undefined
  const address = tenantAddress(exchange.url)
  if (address === undefined || address.rest !== '') return undefined
  const { url, tenant } = address
  const disable = put(url, { enabled: false }, latestVersion(tenant, exchange, history))
  const remove = { method: 'DELETE', url: `${url}?version=${UNKNOWN_VERSION}`, version: UNKNOWN_VERSION }
  return withCalls(plain(), [undefined, get(url), disable, get(url), remove], texts)
}
