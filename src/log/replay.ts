import type { Exchange } from '../correlate/exchange.ts'
import type { Observation } from '../observe/observation.ts'
import type { TabKey } from '../observe/tab-key.ts'
import { readKey, storedSize, type TabMeta } from './store.ts'
import type { TabLog } from './tab-log.ts'

/**
 * Puts back into memory what earlier lives of the background stored. Only the keys are checked, because the values are our
 * own: foreign keys are skipped, and so is what this life (`boot`) has written itself.
 */
export function replay(
  entries: Readonly<Record<string, unknown>>,
  boot: string,
  logOf: (tabId: TabKey) => TabLog,
): void {
  const exchanges: [string, Exchange][] = []
  const observations: [string, Observation][] = []
  for (const [key, value] of Object.entries(entries)) {
    const read = readKey(key)
    if (read?.kind === 't') logOf(read.tabId).meta = value as TabMeta
    if (read?.kind === 'x') exchanges.push([key, value as Exchange])
    if (read?.kind === 'o' && read.boot !== boot) observations.push([key, value as Observation])
  }
  exchanges.sort(([, a], [, b]) => a.startedAt - b.startedAt)
  observations.sort(([, a], [, b]) => atOf(a) - atOf(b))
  for (const [key, exchange] of exchanges) logOf(exchange.tabId).restore(exchange, key, storedSize(exchange))
  for (const [key, o] of observations) {
    logOf(o.tabId).rememberKey(o, key, storedSize(o))
    logOf(o.tabId).add(o)
  }
}

function atOf(o: Observation): number {
  return 'at' in o ? o.at : o.startedAt
}
