import { httpFailure, json, refusal } from '../answers.ts'
import { jsonObject } from '../call.ts'
import { ids } from '../fixtures.ts'
import type { User } from '../model.ts'
import type { Handler, Route } from './route.ts'
import { tenantNotFound, withTenant } from './tenants.ts'

const LOGIN = /^[A-Za-z0-9._@+-]{3,}$/

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const create: Handler = (call, state) => {
  const body = jsonObject(call)
  if (!body) return httpFailure(400, { message: 'The request body is not a JSON object.' })
  const login = text(body.login)
  const tenantId = text(body.tenant_id)
  const tenant = state.tenants.get(tenantId)
  if (!tenant) return tenantNotFound(tenantId)
  if (!tenant.enabled) return refusal(1003, { info: `Tenant "${tenant.name}" is disabled`, context: { id: tenantId } })
  if (!LOGIN.test(login)) {
    return refusal(1033, { info: `The login "${login}" contains characters that are not allowed`, context: { login } })
  }
  if ([...state.users.values()].some((user) => user.login === login)) {
    return httpFailure(409, { message: 'A user with this login already exists.', context: { login } })
  }
  const contact = typeof body.contact === 'object' && body.contact !== null ? { ...body.contact } : {}
  const given = (key: string) => text((contact as Record<string, unknown>)[key])
  const user: User = {
    id: state.nextId(),
    tenant_id: tenantId,
    login,
    contact: { firstname: given('firstname'), lastname: given('lastname'), email: given('email') },
    activated: false,
    enabled: true,
    version: 1,
    created_at: new Date().toISOString(),
  }
  state.users.set(user.id, user)
  return json(201, user)
}

const list: Handler = ({ query }, state) => {
  const uuids = query.get('uuids')?.split(',') ?? []
  return json(200, { items: [...state.users.values()].filter(({ id }) => uuids.includes(id)) })
}

/** As the vendor's: the ids only, asked for in full with `/api/2/users?uuids=`. */
const ofTenant = withTenant((tenant, _call, state) =>
  json(200, { items: [...state.users.values()].filter((user) => user.tenant_id === tenant.id).map(({ id }) => id) }),
)

const me: Handler = (_call, state) => {
  const user = state.users.get(ids.users.administrator)
  return user ? json(200, user) : httpFailure(404)
}

export const userRoutes: readonly Route[] = [
  { pattern: '/api/2/users', handlers: { GET: list, POST: create }, accepts: 'application/json' },
  { pattern: '/api/2/users/me', handlers: { GET: me } },
  { pattern: '/api/2/tenants/{id}/users', handlers: { GET: ofTenant } },
]
