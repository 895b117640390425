import { load } from './api.js'

/** The signed-in user's tenants as a tree in reading order: `{ok, tenants}`, each with its `depth`. */
export async function loadTenants(api = 'fetch') {
  const { ok, data } = await load(api, '/api/2/tenants')
  if (!ok) return { ok, tenants: [] }
  const under = (parentId, depth) =>
    data.items
      .filter(({ parent_id }) => parent_id === parentId)
      .flatMap((tenant) => [{ ...tenant, depth }, ...under(tenant.id, depth + 1)])
  return { ok, tenants: under(null, 0) }
}
