import type { Explanation } from '../../catalog/explanation.ts'
import type { Operation } from '../../catalog/operation-of.ts'
import type { Verdict } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'

/** An exchange with what it means: one row of the list. The same object for as long as the exchange is. */
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

/** How an exchange is understood. */
export interface RowReader {
  readonly classify: (exchange: Exchange) => Verdict
  readonly explain: (verdict: Verdict, exchange: Exchange) => Explanation | undefined
  readonly operationOf: (exchange: Exchange) => Operation | undefined
  readonly codeText: (verdict: Verdict) => string
}

/** Gives the row of an exchange, worked out once per exchange object. */
export function createRowOf(reader: RowReader): (exchange: Exchange) => PanelRow {
  const known = new WeakMap<Exchange, PanelRow>()
  return (exchange) => {
    const old = known.get(exchange)
    if (old) return old
    const verdict = reader.classify(exchange)
    const explanation = reader.explain(verdict, exchange)
    const operation = reader.operationOf(exchange)
    const row = { id: exchange.id, exchange, verdict, explanation, operation, code: reader.codeText(verdict) }
    known.set(exchange, row)
    return row
  }
}
