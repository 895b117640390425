import type { Texts } from '../../base/texts.ts'
import { explain } from '../../catalog/explain.ts'
import type { Explanation } from '../../catalog/explanation.ts'
import { createHistory, type GrowingHistory } from '../../catalog/history/history.ts'
import { type Operation, operationOf } from '../../catalog/operations/operation-of.ts'
import { codeText } from '../../catalog/words/headline.ts'
import { classify } from '../../classify/classify.ts'
import type { Verdict } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { type AskedHistory, askedHistory } from './asked-history.ts'

/**
 * An exchange with what it means: one row of the list. The same object for as long as the exchange is, and as the history
 * has the same to say of it.
 */
export interface PanelRow {
  readonly id: string
  readonly exchange: Exchange
  readonly verdict: Verdict
  readonly explanation: Explanation | undefined
  /** What the request asks for; undefined where the catalog does not know it. */
  readonly operation: Operation | undefined
  /** `error.code` as the Code column shows it; "" where there is none. */
  readonly code: string
}

interface Known {
  readonly row: PanelRow
  /** Missing where the row does not depend on the history. */
  readonly asked?: AskedHistory
  /** At which revision of the history the row was found right. */
  revision: number
}

/**
 * Creates the function that gives the row of an exchange, in the language of `texts`. Each exchange object is worked out
 * once. A row whose explanation looked at the history is checked again only when the history has changed.
 */
export function createRowOf(texts: Texts, history: GrowingHistory = createHistory()): (exchange: Exchange) => PanelRow {
  const known = new WeakMap<Exchange, Known>()
  const isRight = (old: Known): boolean => {
    if (old.asked === undefined || old.revision === history.revision()) return true
    if (!old.asked.stillHolds()) return false
    old.revision = history.revision()
    return true
  }
  return (exchange) => {
    const old = known.get(exchange)
    if (old && isRight(old)) return old.row
    const verdict = classify(exchange)
    const asked = askedHistory(history)
    const explanation = explain(verdict, exchange, texts, asked)
    const operation = old?.row.operation ?? operationOf(exchange.method, exchange.url, texts)
    const row = { id: exchange.id, exchange, verdict, explanation, operation, code: codeText(verdict) }
    known.set(exchange, { row, revision: history.revision(), ...(asked.wasAsked() ? { asked } : {}) })
    return row
  }
}
