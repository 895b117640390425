import type { Client, OfferingItem, Storage, Tenant, TenantKind, User } from './model.ts'

/** Every id of the fixtures, so that tests name what they mean. All are made up. */
export const ids = {
  tenants: {
    root: 'a1f0c3d2-5b64-4e87-9c10-2d3e4f506172',
    region: 'b27e9d10-64c8-4f3a-8a55-91c0de7f3b48',
    enabledCustomer: 'c3b8a6f4-0d29-47e1-b6f3-58a1c94e0d77',
    unit: 'd40f1b5c-9e73-4a26-8d81-7c6b5a493827',
    disabledCustomer: 'e5d2c7a9-3f18-4b60-9a4e-06f17b8c2d95',
    japaneseCustomer: 'f6a93e0b-8c57-4d12-a7b9-e4d35c20f186',
    longNamedCustomer: '07b4d8c1-e2f5-4963-8b7a-15c9e60d3a42',
    disabledPartner: '18c5e9d2-f306-4a74-9c8b-26da071e4b53',
    underDisabledPartner: '29d6fae3-0417-4b85-8d9c-37eb182f5c64',
    trial: '3ae70bf4-1528-4c96-9ead-48fc29306d75',
  },
  users: {
    administrator: '4bf81c05-2639-4da7-8fbe-590d3a417e86',
    helpdesk: '5c092d16-374a-4eb8-9acf-6a1e4b528f97',
    baker: '6d1a3e27-485b-4fc9-8bd0-7b2f5c639aa8',
    glassmaker: '7e2b4f38-596c-4ada-9ce1-8c306d74abb9',
    lawyer: '8f3c5049-6a7d-4beb-8df2-9d417e85bcca',
  },
  storages: {
    inUse: '904d615a-7b8e-4cfc-9e03-ae528f96cddb',
    alsoInUse: 'a15e726b-8c9f-4d0d-8f14-bf639aa7deec',
    unused: 'b26f837c-9da0-4e1e-9a25-c074abb8effd',
  },
  location: 'c370948d-aeb1-4f2f-8b36-d185bcc9f00e',
  application: 'd481a59e-bfc2-4a30-9c47-e296cdda011f',
  client: 'e592b6af-c0d3-4b41-8d58-f3a7deeb1220',
} as const

const created = '2024-03-11T08:15:00+00:00'

type TenantRow = readonly [
  id: string,
  parent: string | null,
  kind: TenantKind,
  enabled: boolean,
  version: number,
  name: string,
]

const { tenants: t, users: u, storages: s } = ids

const tenantRows: readonly TenantRow[] = [
  [t.root, null, 'partner', true, 12, 'Quillmark Cloud Services'],
  [t.region, t.root, 'folder', true, 3, 'Northern region'],
  [t.enabledCustomer, t.region, 'customer', true, 7, 'Brindlewood Bakery Group'],
  [t.unit, t.enabledCustomer, 'unit', true, 2, 'Brindlewood, Harbour Street'],
  [t.disabledCustomer, t.region, 'customer', false, 4, 'Osk & Verrin Legal'],
  [
    t.longNamedCustomer,
    t.root,
    'customer',
    true,
    1,
    'Internationale Gesellschaft für die Erprobung und Bewahrung handgefertigter Wetterinstrumente Oberquellbach mbH & Co. KG',
  ],
  [t.disabledPartner, t.root, 'partner', false, 9, 'Dormouse Reselling'],
  [t.underDisabledPartner, t.disabledPartner, 'customer', false, 2, 'Pellucid Dental Studio'],
  [t.trial, t.root, 'customer', true, 1, 'Tern Island Observatory (trial)'],
  [t.japaneseCustomer, t.root, 'customer', true, 5, '株式会社みかづき硝子試作 大阪第二事業部'],
]

/** Tenants, parents before children. */
export const tenants: readonly Tenant[] = tenantRows.map(([id, parent_id, kind, enabled, version, name]) => ({
  id,
  parent_id,
  name,
  kind,
  enabled,
  version,
  customer_type: 'default',
  ancestral_access: true,
  language: id === t.japaneseCustomer ? 'ja' : 'en',
  created_at: created,
  updated_at: created,
  deleted_at: null,
}))

const userRows: readonly (readonly [id: string, tenant: string, login: string, first: string, last: string])[] = [
  [u.administrator, t.root, 'iris.halloway', 'Iris', 'Halloway'],
  [u.helpdesk, t.root, 'helpdesk', 'Tobin', 'Marsh'],
  [u.baker, t.enabledCustomer, 'wren.brindle', 'Wren', 'Brindle'],
  [u.glassmaker, t.japaneseCustomer, 'mikazuki.admin', '葵', '三日月'],
  [u.lawyer, t.disabledCustomer, 'o.verrin', 'Odile', 'Verrin'],
]

export const users: readonly User[] = userRows.map(([id, tenant_id, login, firstname, lastname]) => ({
  id,
  tenant_id,
  login,
  contact: { firstname, lastname, email: `${login}@quillmark.example` },
  activated: true,
  enabled: true,
  version: 1,
  created_at: created,
}))

const GIB = 2 ** 30

/** Name, unit, quota, overage, quota version; the storage item is the one that ties a tenant to a storage. */
const itemRows: readonly (readonly [string, OfferingItem['measurement_unit'], number | null, number | null, number])[] =
  [
    ['pg_base_workstations', 'quantity', 50, 5, 3],
    ['pg_base_servers', 'quantity', 10, 0, 2],
    ['pg_base_vms', 'quantity', 25, null, 1],
    ['pg_base_storage', 'bytes', 500 * GIB, 50 * GIB, 6],
    ['pg_base_mailboxes', 'quantity', null, null, 1],
  ]

/** The offering items that `tenantId` starts with; the Japanese customer's data lies on a storage of its own. */
export function offeringItemsFor(tenantId: string): readonly OfferingItem[] {
  const infra = tenantId === t.japaneseCustomer ? s.alsoInUse : s.inUse
  return itemRows.map(([name, measurement_unit, value, overage, version]) => ({
    application_id: ids.application,
    name,
    usage_name: name.replace('pg_base_', ''),
    edition: 'pck_per_gigabyte',
    measurement_unit,
    status: 1,
    infra_id: name.endsWith('_storage') ? infra : null,
    locked: false,
    quota: { value, overage, version },
  }))
}

const storageRows: readonly (readonly [id: string, name: string, version: number])[] = [
  [s.inUse, 'Osterbrook cloud storage', 4],
  [s.alsoInUse, 'Nagi bay cloud storage', 2],
  [s.unused, 'Archive vault (retired)', 1],
]

export const storages: readonly Storage[] = storageRows.map(([id, name, version], index) => ({
  id,
  name,
  url: `https://storage-${index + 1}.quillmark.example:44445`,
  location_id: ids.location,
  owner_tenant_id: t.root,
  backend_type: 'abgw',
  capabilities: ['backup'],
  version,
}))

export const clients: readonly Client[] = [
  {
    client_id: ids.client,
    tenant_id: t.root,
    type: 'api_client',
    status: 'enabled',
    created_by: u.administrator,
    created_at: created,
    last_access_at: '2025-05-22T10:13:28+00:00',
    token_endpoint_auth_method: 'client_secret_basic',
  },
]
