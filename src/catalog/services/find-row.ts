import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isApiPath } from '../../observe/api-paths.ts'
import { codeKey } from '../codes/code-key.ts'
import { type Family, filled } from '../codes/family.ts'
import { framework } from '../codes/framework.ts'
import { oauth } from '../codes/oauth.ts'
import type { Subject } from '../words/render.ts'
import { speakerOf } from './speaker-of.ts'

/**
 * The row for an error's code in the tables of the service that it comes from, with the values of its context.
 * Undefined where the service is not known to have such a code, HTTP's numbers among them. Never throws.
 */
export function findRow(error: ParsedError, exchange: Pick<Exchange, 'finalUrl'>): Subject | undefined {
  const tables = tablesFor(error, exchange)
  for (const name of namesOf(error)) {
    for (const { byKey } of tables) {
      const known = byKey.get(codeKey(name))
      if (known) return filled(known, error.context)
    }
  }
  return undefined
}

/** What the error may be called, the better name first. */
function namesOf({ code }: ParsedError): readonly string[] {
  return [code].filter((name) => name !== undefined)
}

/**
 * Who is not known may be on the vendor's Go framework. An OAuth word counts for the sign-in service only where no
 * other service can have said it: where the address is not known.
 */
function tablesFor(error: ParsedError, exchange: Pick<Exchange, 'finalUrl'>): readonly Family[] {
  const speaker = speakerOf(error, exchange)
  if (speaker) return speaker.families
  return error.shape === 'oauth' && !isApiPath(exchange.finalUrl) ? [oauth] : [framework]
}
