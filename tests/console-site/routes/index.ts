import { type Answer, httpFailure } from '../answers.ts'
import { type Call, mediaType } from '../call.ts'
import type { ConsoleState } from '../state.ts'
import { identityRoutes } from './identity.ts'
import { infraRoutes } from './infra.ts'
import { offeringItemRoutes } from './offering-items.ts'
import { reportRoutes } from './reports.ts'
import { match, type Route } from './route.ts'
import { tenantRoutes } from './tenants.ts'
import { userRoutes } from './users.ts'

const routes: readonly Route[] = [
  ...tenantRoutes,
  ...userRoutes,
  ...offeringItemRoutes,
  ...infraRoutes,
  ...reportRoutes,
  ...identityRoutes,
]

/** The account server's answer to `call`; unknown paths get 404, then 405 and 415 are told apart. */
export function apiAnswer(call: Call, state: ConsoleState): Answer {
  for (const { pattern, handlers, accepts } of routes) {
    const params = match(pattern, call.path)
    if (!params) continue
    const allow = Object.keys(handlers).join(', ')
    const handler = Object.entries(handlers).find(
      ([method]) => method === (call.method === 'HEAD' ? 'GET' : call.method),
    )?.[1]
    if (!handler) {
      const refused = httpFailure(405, { message: `The method ${call.method} is not allowed.`, context: { allow } })
      return { ...refused, headers: { ...refused.headers, allow } }
    }
    const writes = call.method === 'POST' || call.method === 'PUT'
    if (writes && accepts && mediaType(call) !== accepts) {
      return httpFailure(415, { message: `The content type must be ${accepts}.`, context: { given: mediaType(call) } })
    }
    return handler({ ...call, params }, state)
  }
  return httpFailure(404, { message: 'The requested URL was not found on the server.', context: { path: call.path } })
}
