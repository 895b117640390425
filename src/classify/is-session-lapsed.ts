import type { Exchange } from '../correlate/exchange.ts'
import { isApiPath } from '../observe/api-paths.ts'
import { readError } from './read-error.ts'

/**
 * Whether a call for data was redirected and ended at a page with status 200: the console's gateway does that when a session
 * has ended. Without a content type, the body tells whether the answer is a page.
 */
export function isSessionLapsed({ kind, url, hops, status, headers, body }: Exchange): boolean {
  if (kind !== 'api' || status !== 200 || hops.length === 0 || !isApiPath(url)) return false
  const type = headers['content-type']
  if (type !== undefined) return /^\s*text\/html\b/i.test(type)
  return 'text' in body && readError(body.text, '').shape === 'html'
}
