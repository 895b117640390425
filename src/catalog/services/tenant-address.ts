import { isAccountServerUrl } from './account-server.ts'

const TENANT = /^(.*?\/api\/2)\/tenants\/([^/:]+)(\/.*)?$/

/** The address of a request about a tenant of the account server, in its parts. */
export interface TenantAddress {
  /** Host, prefix and version of the API, as the request had them: "https://eu2-cloud.acronis.com/mc/api/2". */
  readonly base: string
  /** The tenant's id as written in the address. */
  readonly tenant: string
  /** The address of the tenant itself. */
  readonly url: string
  /** What follows the tenant's id, "/offering_items"; "" for the tenant itself. Without the query. */
  readonly rest: string
}

/** The parts of an address `/api/2/tenants/{id}…`, under any prefix; undefined for other addresses. */
export function tenantAddress(address: string): TenantAddress | undefined {
  if (!isAccountServerUrl(address)) return undefined
  const { origin, pathname } = new URL(address)
  const [, path, tenant, rest = ''] = TENANT.exec(pathname) ?? []
  if (path === undefined || tenant === undefined) return undefined
  const base = origin + path
  return { base, tenant, url: `${base}/tenants/${tenant}`, rest: rest.replace(/\/$/, '') }
}
