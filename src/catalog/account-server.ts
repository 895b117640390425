import type { ParsedError } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'

const DOMAIN = 'PlatformAccountServer'
/** Where the account server answers. */
export const PATHS = /^\/(?:(?:mc|bc)\/)?api\/[12](?:\/|$)/

/**
 * Only the account server speaks the platform codes: a 1006 from "Files" is another service's number.
 * The error's own domain decides; where it names none, the path does.
 */
export function isAccountServer(error: ParsedError, exchange: Exchange): boolean {
  return error.domain === undefined ? PATHS.test(pathOf(exchange.finalUrl)) : error.domain === DOMAIN
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : ''
}
