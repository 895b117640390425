import { type Answer, refusal } from '../answers.ts'
import type { Tenant, TenantKind } from '../model.ts'
import { type ConsoleState, subtree } from '../state.ts'

type Placed = Pick<Tenant, 'name' | 'kind'> & { readonly parent_id: string | null }

const kinds: readonly TenantKind[] = ['partner', 'folder', 'customer', 'unit']

/** The fields that a new tenant needs, or undefined when one is missing or of the wrong type. */
export function tenantBody(
  body: Readonly<Record<string, unknown>> | undefined,
): { readonly name: string; readonly kind: TenantKind; readonly parent_id: string } | undefined {
  const kind = kinds.find((known) => known === body?.kind)
  const { name, parent_id } = body ?? {}
  if (!kind || typeof name !== 'string' || name.trim() === '' || typeof parent_id !== 'string') return undefined
  return { name: name.trim(), kind, parent_id }
}

/**
 * The refusal for a tenant that may not stand where and as it asks to: 1005, 1007, 1013, 1003 or 1004; else undefined.
 * `before` is the same tenant before a change, and is left out for a new one.
 */
export function placeProblem(
  state: ConsoleState,
  wanted: Placed & { readonly enabled?: boolean },
  before?: Tenant,
): Answer | undefined {
  const parentId = wanted.parent_id ?? ''
  const parent = state.tenants.get(parentId)
  const context = { parent_id: parentId }
  if (!parent) return refusal(1005, { info: `Tenant "${parentId}" does not exist`, context })
  const moved = before && before.parent_id !== parentId
  if (moved && subtree(state, before.id).some(({ id }) => id === parentId)) return refusal(1007, { context })
  if (moved && !parent.enabled) return refusal(1013, { info: `Tenant "${parent.name}" is disabled`, context })
  const becomesEnabled = !before || (wanted.enabled === true && !before.enabled)
  if (becomesEnabled && !parent.enabled) {
    return refusal(1003, { info: `Parent tenant "${parent.name}" is disabled`, addition: [{ id: parentId }], context })
  }
  const twin = [...state.tenants.values()].find(
    ({ id, parent_id, name }) => id !== before?.id && parent_id === parentId && name === wanted.name,
  )
  if (!twin) return undefined
  return refusal(1004, { info: `The name "${wanted.name}" is taken under "${parent.name}"`, context: { id: twin.id } })
}
