/** What the server keeps, in the field names of the vendor's account server. Dates are ISO 8601 with an offset. */

export type TenantKind = 'partner' | 'folder' | 'customer' | 'unit'

export interface Tenant {
  readonly id: string
  readonly parent_id: string | null
  readonly name: string
  readonly kind: TenantKind
  readonly enabled: boolean
  readonly version: number
  readonly customer_type: 'default' | 'enterprise' | 'consumer'
  readonly ancestral_access: boolean
  readonly language: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
}

export interface User {
  readonly id: string
  readonly tenant_id: string
  readonly login: string
  readonly contact: { readonly firstname: string; readonly lastname: string; readonly email: string }
  readonly activated: boolean
  readonly enabled: boolean
  readonly version: number
  readonly created_at: string
}

export interface Quota {
  /** Soft limit, null for unlimited. */
  readonly value: number | null
  /** What may be used above `value`, null for unlimited. */
  readonly overage: number | null
  readonly version: number
}

export interface OfferingItem {
  readonly application_id: string
  readonly name: string
  readonly usage_name: string
  readonly edition: string
  readonly measurement_unit: 'quantity' | 'bytes'
  /** 1 on, 0 off. */
  readonly status: 0 | 1
  /** The storage that this item keeps its data on. */
  readonly infra_id: string | null
  readonly locked: boolean
  readonly quota: Quota
}

export interface Storage {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly location_id: string
  readonly owner_tenant_id: string
  readonly backend_type: string
  readonly capabilities: readonly string[]
  readonly version: number
}

export interface Client {
  readonly client_id: string
  readonly tenant_id: string
  readonly type: 'api_client'
  readonly status: 'enabled' | 'disabled'
  readonly created_by: string
  readonly created_at: string
  readonly last_access_at: string
  readonly token_endpoint_auth_method: 'client_secret_basic'
}
