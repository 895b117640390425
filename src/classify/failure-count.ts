import type { Exchange } from '../correlate/exchange.ts'
import { classify } from './classify.ts'

/**
 * Gives a function that counts the failed exchanges that started at or after `since` (epoch ms). Exchanges never
 * change, so each is judged once and remembered for as long as it lives.
 */
export function createFailureCount() {
  const judged = new WeakMap<Exchange, boolean>()
  const failed = (exchange: Exchange): boolean => {
    const known = judged.get(exchange) ?? classify(exchange).kind === 'failed'
    judged.set(exchange, known)
    return known
  }
  return (exchanges: readonly Exchange[], since: number): number =>
    exchanges.filter((exchange) => exchange.startedAt >= since && failed(exchange)).length
}
