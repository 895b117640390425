import { type Answer, httpFailure, json, noContent, refusal } from '../answers.ts'
import { type Call, jsonObject } from '../call.ts'
import { ids, offeringItemsFor } from '../fixtures.ts'
import type { Tenant } from '../model.ts'
import { type ConsoleState, subtree } from '../state.ts'
import type { Handler, Route } from './route.ts'
import { placeProblem, tenantBody } from './tenant-rules.ts'
import { versionProblem } from './versions.ts'

/** The answer of a call about a tenant that is not there. */
export function tenantNotFound(id: string): Answer {
  return refusal(1005, { info: `Tenant "${id}" does not exist`, addition: [{ id }], context: { id } })
}

/** Calls `then` with the tenant that the path names, or answers 1005. */
export function withTenant(then: (tenant: Tenant, call: Call, state: ConsoleState) => Answer): Handler {
  return (call, state) => {
    const id = call.params.id ?? ''
    const tenant = state.tenants.get(id)
    return tenant ? then(tenant, call, state) : tenantNotFound(id)
  }
}

const now = () => new Date().toISOString().replace(/\.\d+Z$/, '+00:00')

const list: Handler = ({ query }, state) => {
  const uuids = query.get('uuids')?.split(',')
  const parent = query.get('parent_id')
  const root = query.get('subtree_root_id')
  const items = (root ? subtree(state, root) : [...state.tenants.values()]).filter(
    ({ id, parent_id }) => (!uuids || uuids.includes(id)) && (!parent || parent_id === parent),
  )
  return json(200, { timestamp: now(), items })
}

const create: Handler = (call, state) => {
  const body = tenantBody(jsonObject(call))
  if (!body) return httpFailure(400, { message: 'The fields "name", "kind" and "parent_id" are required.' })
  if (!state.tenants.has(body.parent_id)) return tenantNotFound(body.parent_id)
  const problem = placeProblem(state, body)
  if (problem) return problem
  const at = now()
  const tenant: Tenant = {
    ...body,
    id: state.nextId(),
    enabled: true,
    version: 1,
    customer_type: 'default',
    ancestral_access: true,
    language: 'en',
    created_at: at,
    updated_at: at,
    deleted_at: null,
  }
  state.tenants.set(tenant.id, tenant)
  state.offeringItems.set(tenant.id, offeringItemsFor(tenant.id))
  return json(201, tenant)
}

const update = withTenant((tenant, call, state) => {
  const body = jsonObject(call)
  if (!body) return httpFailure(400, { message: 'The request body is not a JSON object.' })
  const stale = versionProblem(body.version, tenant.version, tenant.id)
  if (stale) return stale
  const changed: Tenant = {
    ...tenant,
    name: typeof body.name === 'string' ? body.name : tenant.name,
    enabled: typeof body.enabled === 'boolean' ? body.enabled : tenant.enabled,
    parent_id: typeof body.parent_id === 'string' ? body.parent_id : tenant.parent_id,
    version: tenant.version + 1,
    updated_at: now(),
  }
  const problem = changed.parent_id === null ? undefined : placeProblem(state, changed, tenant)
  if (problem) return problem
  state.tenants.set(tenant.id, changed)
  return json(200, changed)
})

const remove = withTenant((tenant, { query }, state) => {
  const { id } = tenant
  if (id === ids.tenants.root) return refusal(1002, { info: 'Your own tenant cannot be deleted', context: { id } })
  if (tenant.enabled) {
    return refusal(1006, {
      info: `It is prohibited to delete a non-disabled tenant "${id}"`,
      addition: [{ id }],
      context: { id },
    })
  }
  const stale = versionProblem(query.get('version'), tenant.version, id)
  if (stale) return stale
  for (const gone of subtree(state, id)) {
    state.tenants.delete(gone.id)
    state.offeringItems.delete(gone.id)
    for (const user of [...state.users.values()]) if (user.tenant_id === gone.id) state.users.delete(user.id)
  }
  return noContent()
})

export const tenantRoutes: readonly Route[] = [
  { pattern: '/api/2/tenants', handlers: { GET: list, POST: create }, accepts: 'application/json' },
  {
    pattern: '/api/2/tenants/{id}',
    handlers: { GET: withTenant((tenant) => json(200, tenant)), PUT: update, DELETE: remove },
    accepts: 'application/json',
  },
]
