import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'

const DOMAIN = 'PlatformAccountServer'
/** Where the account server answers. */
export const PATHS = /^\/(?:(?:mc|bc)\/)?api\/[12](?:\/|$)/

/**
 * Only the account server speaks the platform codes: a 1006 from "Files" is another service's number.
 * The error's own domain decides; where it names none, the path does.
 */
export function isAccountServer(error: ParsedError, exchange: Exchange): boolean {
  return error.domain === undefined ? isAccountServerUrl(exchange.finalUrl) : error.domain === DOMAIN
}

/** Whether `url` is one of the account server's, under any of its prefixes. Never throws. */
export function isAccountServerUrl(url: string): boolean {
  return URL.canParse(url) && PATHS.test(new URL(url).pathname)
}
