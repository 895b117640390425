import type { Verdict } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { withoutQuery } from '../../observe/api-paths.ts'
import type { Explanation } from '../explanation.ts'
import { headline } from './headline.ts'

/** Equal for failures that are the same to the user, as repeats are: one card, one line. Plain text with server text in it. */
export function failureGroup(exchange: Exchange, verdict: Verdict, explanation: Explanation): string {
  // Where the failure that caused them is not to be had, those that follow it are at least one.
  return (
    explanation.follows ?? `${exchange.method} ${withoutQuery(exchange.finalUrl)} ${headline(verdict, explanation)}`
  )
}
