import type { Verdict } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { withoutQuery } from '../../observe/api-paths.ts'
import type { Explanation } from '../explanation.ts'
import { headline } from './headline.ts'

/** Equal for failures that are the same to the user, such as repeats: one card, one line. Plain text with server text in it. */
export function failureGroup(exchange: Exchange, verdict: Verdict, explanation: Explanation): string {
  // All failures that follow one cause are one group, even where the cause itself is not at hand.
  return (
    explanation.follows ?? `${exchange.method} ${withoutQuery(exchange.finalUrl)} ${headline(verdict, explanation)}`
  )
}
