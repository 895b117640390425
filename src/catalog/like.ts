import type { CodeRow } from './family.ts'
import { httpRow } from './http.ts'

/** What holds for most of the rows. */
export const documented = { evidence: 'documented', retry: 'after_change', docs: [] } as const

/**
 * A code that says no more than the HTTP status does: it has its own title and tells in its own words what happened;
 * who, retry, why and the steps are those of the row `key` ("404", "50x").
 */
export function like(key: string, evidence: CodeRow['evidence'] = 'documented'): CodeRow {
  const { who, retry, steps, docs } = httpRow(key)
  return { who, retry, evidence, steps, docs, shared: `catalog_http_${key}` }
}
