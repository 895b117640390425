import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isApiPath } from '../../observe/api-paths.ts'
import { codeKey } from '../codes/code-key.ts'
import { type Family, withContext } from '../codes/family.ts'
import { framework } from '../codes/framework.ts'
import { oauth } from '../codes/oauth.ts'
import type { Subject } from '../words/render.ts'
import { errorSourceOf } from './error-source.ts'

/**
 * The row for an error's code in the tables of the service that the error comes from, with the values of its context.
 * Undefined where the service is not known to have such a code, HTTP's numbers among them.
 */
export function findRow(error: ParsedError, exchange: Pick<Exchange, 'finalUrl'>): Subject | undefined {
  const { code, context } = error
  if (code === undefined) return undefined
  for (const { byKey } of tablesFor(error, exchange)) {
    const known = byKey.get(codeKey(code))
    if (known) return withContext(known, context)
  }
  return undefined
}

/**
 * An unknown service may be on the vendor's Go framework. An OAuth word counts as the sign-in service's only where no
 * other service can have sent it, because the address is not known.
 */
function tablesFor(error: ParsedError, exchange: Pick<Exchange, 'finalUrl'>): readonly Family[] {
  const source = errorSourceOf(error, exchange)
  if (source) return source.families
  return error.shape === 'oauth' && !isApiPath(exchange.finalUrl) ? [oauth] : [framework]
}
