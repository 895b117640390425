import type { Exchange } from '../correlate/exchange.ts'

/** An exchange with the number of its last change in this log. */
export interface LogRow {
  readonly seq: number
  readonly exchange: Exchange
}
