import { httpFailure, json } from '../answers.ts'
import { jsonObject } from '../call.ts'
import type { OfferingItem } from '../model.ts'
import type { Handler, Route } from './route.ts'
import { tenantNotFound, withTenant } from './tenants.ts'

/** A made-up, constant share of the quota, so that pictures of the page do not change from run to run. */
function usageOf(item: OfferingItem, index: number) {
  const limit = item.quota.value ?? 120
  const value = Math.round(limit * ((23 + index * 17) / 100))
  return {
    application_id: item.application_id,
    name: item.name,
    usage_name: item.usage_name,
    measurement_unit: item.measurement_unit,
    infra_id: item.infra_id,
    value,
    absolute_value: value,
    offering_item: { status: item.status, quota: item.quota },
  }
}

const usages = withTenant((tenant, _call, state) =>
  json(200, { items: (state.offeringItems.get(tenant.id) ?? []).map(usageOf) }),
)

const create: Handler = (call, state) => {
  const body = jsonObject(call)
  const parameters = body?.parameters
  if (typeof parameters !== 'object' || parameters === null) {
    return httpFailure(400, { message: 'The field "parameters" is required.' })
  }
  const { tenant_id, kind } = parameters as Readonly<Record<string, unknown>>
  if (!state.tenants.has(String(tenant_id))) return tenantNotFound(String(tenant_id))
  return json(201, { id: state.nextId(), parameters: { kind, tenant_id }, result_action: 'save', version: 1 })
}

export const reportRoutes: readonly Route[] = [
  { pattern: '/api/2/tenants/{id}/usages', handlers: { GET: usages } },
  { pattern: '/api/2/reports', handlers: { POST: create }, accepts: 'application/json' },
]
