import { type Answer, httpFailure, json } from '../answers.ts'
import type { Handler, Route } from './route.ts'

const TOKEN_LIFE_S = 7200

const oauth = (status: number, error: string, error_description: string): Answer =>
  json(status, { error, error_description })

const token: Handler = (call) => {
  const form = new URLSearchParams(call.body.toString('utf8'))
  const grant = form.get('grant_type')
  if (!grant) return oauth(400, 'invalid_request', 'The parameter "grant_type" is missing.')
  if (grant !== 'client_credentials' && grant !== 'password') {
    return oauth(400, 'invalid_grant', `The grant type "${grant}" is not supported.`)
  }
  if (grant === 'client_credentials' && !call.headers.authorization?.startsWith('Basic ')) {
    return oauth(401, 'invalid_client', 'Client authentication failed.')
  }
  return json(200, {
    access_token: 'made-up.access.token',
    expires_on: Math.floor(Date.now() / 1000) + TOKEN_LIFE_S,
    id_token: 'made-up.id.token',
    scope: 'urn:acronis.com:tenant-id::account-server:partner_admin',
    token_type: 'bearer',
  })
}

const client: Handler = (call, state) => {
  const id = call.params.id ?? ''
  const found = state.clients.get(id)
  return found ? json(200, found) : httpFailure(404, { info: `Client "${id}" does not exist`, context: { id } })
}

export const identityRoutes: readonly Route[] = [
  {
    pattern: '/api/2/idp/token',
    handlers: { POST: token },
    accepts: 'application/x-www-form-urlencoded',
  },
  { pattern: '/api/2/clients/{id}', handlers: { GET: client } },
]
