import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'

const DOMAIN = 'PlatformAccountServer'
/** The paths that the account server answers at. */
export const PATHS = /^\/(?:(?:mc|bc)\/)?api\/[12](?:\/|$)/

/**
 * Whether an error is the account server's, whose codes alone are the platform codes: a 1006 from "Files" is another number.
 * The error's own domain decides; without a domain, the path.
 */
export function isAccountServer(error: ParsedError, exchange: Exchange): boolean {
  return error.domain === undefined ? isAccountServerUrl(exchange.finalUrl) : error.domain === DOMAIN
}

/** Whether `url` is one of the account server's, under any of its prefixes. */
export function isAccountServerUrl(url: string): boolean {
  return URL.canParse(url) && PATHS.test(new URL(url).pathname)
}
