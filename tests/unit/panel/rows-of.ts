import messages from '../../../public/_locales/en/messages.json' with { type: 'json' }
import { createTexts } from '../../../src/base/english-texts.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { codeText } from '../../../src/catalog/headline.ts'
import { operationOf } from '../../../src/catalog/operation-of.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { createRowOf, type RowReader } from '../../../src/panel/model/panel-row.ts'
import { sample, text } from '../export/sample.ts'

const texts = createTexts(messages)

export const reader: RowReader = {
  classify,
  codeText,
  explain: (verdict, exchange, history) => explain(verdict, exchange, texts, history),
  operationOf: ({ method, url }) => operationOf(method, url, texts),
}
const rowOf = createRowOf(reader)

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
