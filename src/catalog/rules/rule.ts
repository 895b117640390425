import type { Texts } from '../../base/texts.ts'
import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Explanation } from '../explanation.ts'
import type { History } from '../history/history.ts'

/** The facts about a failure. */
export interface Facts {
  /** Undefined where the answer was the sign-in page, with a status of success. */
  readonly status: number | undefined
  readonly error: ParsedError
  readonly exchange: Exchange
  readonly history: History
  readonly texts: Texts
  /** What the catalog says without any rule, for rules that only add to that. */
  readonly plain: () => Explanation
}

/** Explains one case that only the context tells; undefined for all others. Pure. */
export type Rule = (facts: Facts) => Explanation | undefined
