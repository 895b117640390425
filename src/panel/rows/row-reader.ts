import type { Texts } from '../../base/texts.ts'
import { explain } from '../../catalog/explain.ts'
import { operationOf } from '../../catalog/operations/operation-of.ts'
import { codeText } from '../../catalog/words/headline.ts'
import { classify } from '../../classify/classify.ts'
import type { RowReader } from './panel-row.ts'

/** How the panel understands exchanges, in the language of `texts`. */
export function createReader(texts: Texts): RowReader {
  return {
    classify,
    codeText,
    explain: (verdict, exchange, history) => explain(verdict, exchange, texts, history),
    operationOf: ({ method, url }) => operationOf(method, url, texts),
  }
}
