import type { Exchange } from '../../../src/correlate/exchange.ts'
import { createRowOf } from '../../../src/panel/rows/panel-row.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { sample, text } from '../export/sample.ts'

const rowOf = createRowOf(englishTexts)

/** The row of a successful GET that was changed by `parts`. */
export const row = (id: string, parts: Partial<Exchange> = {}) => rowOf(sample({ id, ...parts }))

/** A DELETE that failed with 400 and 1006. */
export const failedDelete = sample({
  id: 'failed',
  method: 'DELETE',
  status: 400,
  url: 'https://eu2-cloud.acronis.com/api/2/tenants/42?version=3',
  body: text(
    '{"error":{"code":1006,"message":"It is prohibited","details":{"info":"Tenant Ōsaka is enabled"},"domain":"PlatformAccountServer"}}',
  ),
})
