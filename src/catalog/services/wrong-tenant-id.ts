import { isAccountServerUrl } from './account-server.ts'

/** A tenant's id of the wrong kind in an address. */
export interface WrongTenantId {
  readonly id: string
  /** What the service takes. */
  readonly wanted: 'uuid' | 'number'
  /** The address with a placeholder for the right id. */
  readonly corrected: string
}

/** Services that are documented to take the numeric id. */
const NUMERIC =
  /^[^/?#]*\/\/[^/?#]+(?:\/bc)?\/api\/(?:resource_management|resource_manager|policy_management|agent_manager|alert_manager)\//i
const TENANT_IDS =
  /((?:\/tenants\/)|[?&](?:tenant|tenants|tenant_id|tenant_ids|parent_id|subtree_root_id)=)([^/?&#:]+)/g
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i
const DIGITS = /^\d+$/
const PLACEHOLDER = { uuid: '<tenant UUID>', number: '<numeric tenant id>' } as const

/** Finds a tenant's numeric id where a service takes UUIDs, or a UUID where it takes numbers. */
export function wrongTenantId(url: string): WrongTenantId | undefined {
  const wanted = isAccountServerUrl(url) ? 'uuid' : NUMERIC.test(url) ? 'number' : undefined
  if (wanted === undefined) return undefined
  for (const { 0: whole, 1: name = '', 2: value = '', index } of url.matchAll(TENANT_IDS)) {
    const id = (wanted === 'uuid' ? DIGITS : UUID).exec(value)?.[0]
    if (id === undefined) continue
    const corrected = url.slice(0, index) + name + value.replace(id, PLACEHOLDER[wanted])
    return { id, wanted, corrected: corrected + url.slice(index + whole.length) }
  }
  return undefined
}
