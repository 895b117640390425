import type { StepCall } from '../catalog/explanation.ts'
import { bodyToSend } from '../correlate/body-to-send.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { contentTypeOf } from './content-type.ts'
import { shellQuote } from './shell-quote.ts'

const NEXT_LINE = ' \\\n     '

/** What goes into a command. `type`: of the body, where one must be named. */
interface Request {
  readonly method: string
  readonly url: string
  readonly body?: string | undefined
  readonly type?: string | undefined
}

/**
 * The request as a cURL command for a POSIX shell, in the form of the vendor's documentation: silent, with a placeholder
 * token and `--include`. A body goes by `--data-raw`, since `--data` would read a file for a body that begins with "@".
 * Never throws.
 */
export function toCurl(exchange: Exchange): string {
  const { method, url } = exchange
  const body = bodyToSend(exchange)
  return command({ method, url, body, type: body === undefined ? undefined : contentTypeOf(body) })
}

/** The call of a step in the same form. Its placeholders stay for the reader to fill in. Never throws. */
export function callToCurl(call: StepCall): string {
  return command({ ...call, type: 'application/json' })
}

function command({ method, url, body, type }: Request): string {
  const lines = [`curl -s ${shellQuote(url)}`]
  if (/[[\]{}]/.test(url)) lines.push('--globoff')
  if (method === 'HEAD') lines.push('--head')
  else if (method !== 'GET') lines.push(`-X ${shellQuote(method)}`)
  lines.push('--header "Authorization: Bearer <your token>"')
  if (body !== undefined) {
    if (type) lines.push(`--header "Content-Type: ${type}"`)
    lines.push(`--data-raw ${shellQuote(body)}`)
  }
  lines.push('--include')
  return lines.join(NEXT_LINE)
}
