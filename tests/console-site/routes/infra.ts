import { type Answer, httpFailure, json, noContent, refusal } from '../answers.ts'
import type { Call } from '../call.ts'
import type { Storage } from '../model.ts'
import type { ConsoleState } from '../state.ts'
import type { Handler, Route } from './route.ts'
import { versionProblem } from './versions.ts'

function withStorage(then: (storage: Storage, call: Call, state: ConsoleState) => Answer): Handler {
  return (call, state) => {
    const id = call.params.id ?? ''
    const storage = state.storages.get(id)
    return storage ? then(storage, call, state) : httpFailure(404, { info: `Storage "${id}" does not exist` })
  }
}

const remove = withStorage((storage, { query }, state) => {
  const { id } = storage
  const users = [...state.offeringItems].filter(([, items]) => items.some(({ infra_id }) => infra_id === id))
  if (users.length > 0) {
    return refusal(1009, {
      info: `The storage "${storage.name}" is used by ${users.length} tenants`,
      addition: users.map(([tenantId]) => ({ tenant_id: tenantId })),
      context: { id },
    })
  }
  const stale = versionProblem(query.get('version'), storage.version, id)
  if (stale) return stale
  state.storages.delete(id)
  return noContent()
})

export const infraRoutes: readonly Route[] = [
  {
    pattern: '/api/2/infra',
    handlers: { GET: (_call, state) => json(200, { items: [...state.storages.values()] }) },
  },
  {
    pattern: '/api/2/infra/{id}',
    handlers: { GET: withStorage((storage) => json(200, storage)), DELETE: remove },
  },
]
