import { clients, offeringItemsFor, storages, tenants, users } from './fixtures.ts'
import type { Client, OfferingItem, Storage, Tenant, User } from './model.ts'

/** What one running site remembers. The rules of who may change what are in `routes/`; this only keeps. */
export interface ConsoleState {
  readonly tenants: Map<string, Tenant>
  readonly users: Map<string, User>
  /** By tenant id. */
  readonly offeringItems: Map<string, readonly OfferingItem[]>
  readonly storages: Map<string, Storage>
  readonly clients: Map<string, Client>
  /** A new UUID; the same sequence in every fresh state. */
  readonly nextId: () => string
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** A fresh state from the fixtures; nothing is shared between two of them. */
export function createState(): ConsoleState {
  let made = 0
  return {
    tenants: byId(tenants),
    users: byId(users),
    offeringItems: new Map(tenants.map(({ id }) => [id, offeringItemsFor(id)])),
    storages: byId(storages),
    clients: new Map(clients.map((client) => [client.client_id, client])),
    nextId: () => `feed0000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  }
}

/** The tenant itself and everything below it, parents before children. Empty for an unknown id. */
export function subtree(state: ConsoleState, rootId: string): readonly Tenant[] {
  const root = state.tenants.get(rootId)
  if (!root) return []
  const children = [...state.tenants.values()].filter(({ parent_id }) => parent_id === rootId)
  return [root, ...children.flatMap(({ id }) => subtree(state, id))]
}

/** Raises every version by one, as another administrator's edit would. */
export function touchEverything(state: ConsoleState): void {
  for (const [id, tenant] of state.tenants) state.tenants.set(id, { ...tenant, version: tenant.version + 1 })
  for (const [id, storage] of state.storages) state.storages.set(id, { ...storage, version: storage.version + 1 })
  for (const [id, items] of state.offeringItems) {
    state.offeringItems.set(
      id,
      items.map((item) => ({ ...item, quota: { ...item.quota, version: item.quota.version + 1 } })),
    )
  }
}
