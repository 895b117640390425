import { httpFailure, json, refusal } from '../answers.ts'
import { jsonObject } from '../call.ts'
import type { OfferingItem } from '../model.ts'
import type { Route } from './route.ts'
import { withTenant } from './tenants.ts'

const read = withTenant((tenant, _call, state) => json(200, { items: state.offeringItems.get(tenant.id) ?? [] }))

type Fields = Readonly<Record<string, unknown>>

const object = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {})

const limit = (value: unknown, before: number | null) => (value === null || typeof value === 'number' ? value : before)

function changed(item: OfferingItem, wanted: Fields): OfferingItem {
  const quota = object(wanted.quota)
  return {
    ...item,
    status: wanted.status === 0 || wanted.status === 1 ? wanted.status : item.status,
    quota: {
      value: limit(quota.value, item.quota.value),
      overage: limit(quota.overage, item.quota.overage),
      version: item.quota.version + 1,
    },
  }
}

/** All or nothing: one stale quota version refuses the whole request with 426, as the vendor's server does. */
const update = withTenant((tenant, call, state) => {
  const wanted = jsonObject(call)?.offering_items
  if (!Array.isArray(wanted)) return httpFailure(400, { message: 'The field "offering_items" must be a list.' })
  const items = [...(state.offeringItems.get(tenant.id) ?? [])]
  for (const entry of wanted) {
    const fields = object(entry)
    const index = items.findIndex(({ name }) => name === fields.name)
    const item = items[index]
    if (!item) return refusal(1021, { info: `"${String(fields.name)}" is not available`, context: { id: tenant.id } })
    const given = object(fields.quota).version
    if (given !== item.quota.version) {
      return httpFailure(426, {
        message: 'The quota has been changed since it was read.',
        info: `Version ${String(given)} of the quota "${item.name}" is not the current version ${item.quota.version}`,
        context: { id: tenant.id, name: item.name, version: item.quota.version },
      })
    }
    items[index] = changed(item, fields)
  }
  state.offeringItems.set(tenant.id, items)
  return json(200, { items })
})

export const offeringItemRoutes: readonly Route[] = [
  {
    pattern: '/api/2/tenants/{id}/offering_items',
    handlers: { GET: read, PUT: update },
    accepts: 'application/json',
  },
]
