import type { Evidence } from '../explanation.ts'
import type { DocPage } from '../words/docs.ts'
import type { RetryRule } from '../words/retry-advice.ts'

/**
 * Who can fix it, as the texts `catalog_who_…` put it. `caller`: whoever wrote the code that sends the request.
 * `service`, `network`, `unpublished`: three reasons to turn to the administrator. `vendor`: neither the caller nor
 * an administrator can do anything about it. `nobody`: there is nothing to fix.
 */
export type WhoRow = 'you' | 'caller' | 'nobody' | 'administrator' | 'vendor' | 'service' | 'network' | 'unpublished'

/** One explained case as data. Its words stand in `public/_locales`, under keys with its prefix: `…_why`, `…_step_1`. */
export interface CatalogRow {
  readonly who: WhoRow
  readonly retry: RetryRule
  /** The weakest mark among the row's claims. Where it is `inferred`, the words say "probably". */
  readonly evidence: Evidence
  /** How many `…_step_n` texts there are. */
  readonly steps: number
  readonly docs: readonly DocPage[]
  /** The prefix of another row's texts, whose `…_why` and `…_step_n` this row uses. */
  readonly shared?: string
  /** True where `…_happened` names values of the request. Where a value is missing, `…_happened_plain` takes its place. */
  readonly plain?: true
}
