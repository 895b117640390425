import { isAccountServerUrl } from './account-server.ts'

const TENANT = /^(.*?\/api\/2)\/tenants\/([^/:]+)(\/.*)?$/

/** A tenant in the address of a request to the account server. */
export interface TenantPlace {
  /** Host, prefix and version of the API, as the request had them: "https://eu2-cloud.acronis.com/mc/api/2". */
  readonly base: string
  /** The tenant's id as it stands in the address. */
  readonly tenant: string
  /** The address of the tenant itself. */
  readonly url: string
  /** What follows the tenant's id, "/offering_items"; "" for the tenant itself. Without the query. */
  readonly rest: string
}

/** The tenant that a path `/api/2/tenants/{id}…` names, under any prefix; undefined for other addresses. Never throws. */
export function tenantPlace(address: string): TenantPlace | undefined {
  if (!isAccountServerUrl(address)) return undefined
  const { origin, pathname } = new URL(address)
  const [, path, tenant, rest = ''] = TENANT.exec(pathname) ?? []
  if (path === undefined || tenant === undefined) return undefined
  const base = origin + path
  return { base, tenant, url: `${base}/tenants/${tenant}`, rest: rest.replace(/\/$/, '') }
}
