import type { Exchange } from '../correlate/exchange.ts'
import { isApiPath } from '../observe/api-paths.ts'
import { readError } from './read-error.ts'

/**
 * Whether a call for data was sent on and ended at a page, with status 200: so the console's gateway treats a session
 * that has ended. The body tells a page where the content type was not seen. Never throws.
 */
export function isSessionLapsed({ kind, url, hops, status, headers, body }: Exchange): boolean {
  if (kind !== 'api' || status !== 200 || hops.length === 0 || !isApiPath(url)) return false
  const type = headers['content-type']
  if (type !== undefined) return /^\s*text\/html\b/i.test(type)
  return 'text' in body && readError(body.text, '').shape === 'html'
}
