import type { Exchange } from '../correlate/exchange.ts'
import { bodyToSend, contentTypeOf } from './request-body.ts'
import { shellQuote } from './shell-quote.ts'

const NEXT_LINE = ' \\\n     '

/**
 * The request as a cURL command for a POSIX shell, in the form of the vendor's documentation: silent, with a placeholder
 * token and `--include`. A body goes by `--data-raw`, since `--data` would read a file for a body that begins with "@".
 * Never throws.
 */
export function toCurl(exchange: Exchange): string {
  const { method, url } = exchange
  const body = bodyToSend(exchange)
  const lines = [`curl -s ${shellQuote(url)}`]
  if (/[[\]{}]/.test(url)) lines.push('--globoff')
  if (method === 'HEAD') lines.push('--head')
  else if (method !== 'GET') lines.push(`-X ${shellQuote(method)}`)
  lines.push('--header "Authorization: Bearer <your token>"')
  if (body !== undefined) {
    const type = contentTypeOf(body)
    if (type) lines.push(`--header "Content-Type: ${type}"`)
    lines.push(`--data-raw ${shellQuote(body)}`)
  }
  lines.push('--include')
  return lines.join(NEXT_LINE)
}
