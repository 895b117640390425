import type { Explanation } from '../../catalog/explanation.ts'
import { createHistory, type GrowingHistory, type History } from '../../catalog/history/history.ts'
import type { Operation } from '../../catalog/operations/operation-of.ts'
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

/** How an exchange is understood. */
export interface RowReader {
  readonly classify: (exchange: Exchange) => Verdict
  readonly explain: (verdict: Verdict, exchange: Exchange, history: History) => Explanation | undefined
  readonly operationOf: (exchange: Exchange) => Operation | undefined
  readonly codeText: (verdict: Verdict) => string
}

interface Known {
  readonly row: PanelRow
  /** Missing where the row does not depend on the history. */
  readonly asked?: AskedHistory
  /** At which revision of the history the row was found right. */
  revision: number
}

/**
 * Gives the row of an exchange, worked out once per exchange object. Only rows that asked something of the history are
 * looked at again, and only when answers may have changed.
 */
export function createRowOf(
  reader: RowReader,
  history: GrowingHistory = createHistory(),
): (exchange: Exchange) => PanelRow {
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
    const verdict = reader.classify(exchange)
    const asked = askedHistory(history)
    const explanation = reader.explain(verdict, exchange, asked)
    const operation = old?.row.operation ?? reader.operationOf(exchange)
    const row = { id: exchange.id, exchange, verdict, explanation, operation, code: reader.codeText(verdict) }
    known.set(exchange, { row, revision: history.revision(), ...(asked.wasAsked() ? { asked } : {}) })
    return row
  }
}
