import type { ParsedError } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { platform } from './platform.ts'
import { serviceOf } from './service-of.ts'

/** Only the account server speaks the platform codes: a 1006 from "Files" is another service's number. Never throws. */
export function isAccountServer(error: ParsedError, exchange: Exchange): boolean {
  return serviceOf(error, exchange)?.families.includes(platform) ?? false
}
