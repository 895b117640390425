import { isSessionLapsed } from '../../classify/is-session-lapsed.ts'
import { readError } from '../../classify/read-error.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isApiPath, withoutQuery } from '../../observe/api-paths.ts'

/** What an exchange shows about the session that it was sent with. */
export type SessionSign = 'ended' | 'alive'

const SIGN_IN = /\/(?:api\/(?:\d\/)?idp|bc\/(?:idp|login))(?:\/|$)/
/** A 401 with one of these is a refused sign-in, which says nothing about a session. */
const REFUSED_SIGN_IN: ReadonlySet<string> = new Set(['1000', '1037'])

/**
 * `ended`: a call for data that got 401, or was redirected to the sign-in page. `alive`: a call for data, or a sign-in, that
 * succeeded. Undefined for exchanges that show neither: pages and files, for example, come without a session too.
 */
export function sessionSign(exchange: Exchange): SessionSign | undefined {
  const { kind, url, method, state, status = 0, headers, body } = exchange
  if (kind !== 'api' || state !== 'completed') return undefined
  if (SIGN_IN.test(withoutQuery(url))) return method === 'POST' && status >= 200 && status < 400 ? 'alive' : undefined
  if (!isApiPath(url)) return undefined
  if (status === 401) {
    const { code } = readError('text' in body ? body.text : undefined, headers['content-type'] ?? '')
    return code !== undefined && REFUSED_SIGN_IN.has(code) ? undefined : 'ended'
  }
  if (isSessionLapsed(exchange)) return 'ended'
  return status >= 200 && status < 300 ? 'alive' : undefined
}
