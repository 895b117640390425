import type { Texts } from '../../base/texts.ts'
import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Explanation } from '../explanation.ts'
import type { History } from '../history/history.ts'

/** What is known of a failure. */
export interface Facts {
  /** Undefined where what came was the sign-in page, with a status of success. */
  readonly status: number | undefined
  readonly error: ParsedError
  readonly exchange: Exchange
  readonly history: History
  readonly texts: Texts
  /** What the catalog says without any rule: for a rule that only adds to it. */
  readonly plain: () => Explanation
}

/** A case that only the context tells. Undefined where it is not this case. Pure; never throws. */
export type Rule = (facts: Facts) => Explanation | undefined
