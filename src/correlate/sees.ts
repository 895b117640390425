import type { Source } from '../observe/observation.ts'
import type { Exchange } from './exchange.ts'

/** The exchange's sources with one more: sorted, without doubles. */
export function sees({ seenBy }: Exchange, source: Source): readonly Source[] {
  return [...new Set([...seenBy, source])].toSorted()
}
