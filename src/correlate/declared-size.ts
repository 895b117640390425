import type { Body } from '../observe/observation.ts'
import type { Exchange } from './exchange.ts'

function hasAll(body: Body): boolean {
  return body.size !== undefined || ('text' in body && !body.truncated)
}

/**
 * The body with the size that its answer declared, in bytes, where nobody counted it: it was cut, or is no text. What is
 * encoded has another length on the way, and HEAD names the length of a body that does not come. Never throws.
 */
export function withDeclaredSize(body: Body, { headers, method }: Pick<Exchange, 'headers' | 'method'>): Body {
  const length = headers['content-length']
  if (hasAll(body) || method === 'HEAD' || headers['content-encoding'] !== undefined) return body
  return length !== undefined && /^\d+$/.test(length) ? { ...body, size: Number(length) } : body
}
