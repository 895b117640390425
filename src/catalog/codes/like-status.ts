import type { CodeRow } from './family.ts'
import { httpRow } from './http.ts'

/** The values of most rows. */
export const documented = { evidence: 'documented', retry: 'after_change', docs: [] } as const

/** Statuses whose own words do not fit a code, with the number of steps of `catalog_code_<key>`, which fit. */
const FOR_CODES: ReadonlyMap<string, number> = new Map([
  ['400', 2],
  ['409', 2],
  ['50x', 3],
])

/**
 * A code that says no more than an HTTP status. The code has its own title and its own words for what happened; who, retry, why
 * and the steps are those of the row `key` ("404", "50x").
 */
export function like(key: string, evidence: CodeRow['evidence'] = 'documented'): CodeRow {
  const { who, retry, steps, docs } = httpRow(key)
  const own = FOR_CODES.get(key)
  const shared = own === undefined ? `catalog_http_${key}` : `catalog_code_${key}`
  return { who, retry, evidence, steps: own ?? steps, docs, shared }
}
