import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { tenantAddress } from '../services/tenant-address.ts'
import { get, withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'
import { sameRequest } from './sent.ts'

/** Placeholder for the parent's id, named as in the answer of the first call. */
const PARENT = '<parent_id>'

/** 1021, 1022 and 1023 in an update of a tenant's offering items: adds the calls that show which are on, and which could be. */
export function offeringItems({ error, exchange, texts, plain }: Facts): Explanation | undefined {
  const { code } = error
  if ((code !== '1021' && code !== '1022' && code !== '1023') || !isAccountServer(error, exchange)) return undefined
  const address = tenantAddress(exchange.url)
  if (address === undefined || address.rest !== '/offering_items' || exchange.method !== 'PUT') return undefined
  const { base, url } = address
  const items = get(`${url}/offering_items`)
  if (code === '1022') return withCalls(plain(), [items], texts)
  if (code === '1023') return withCalls(plain(), [undefined, items, sameRequest(exchange)], texts)
  const explanation = plain()
  const parent = { text: texts('catalog_call_parent') }
  const available = get(`${base}/tenants/${PARENT}/offering_items/available_for_child`)
  return withCalls({ ...explanation, steps: [parent, ...explanation.steps] }, [get(url), available], texts)
}
