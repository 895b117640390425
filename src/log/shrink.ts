import type { TabKey } from '../observe/tab-key.ts'
import type { TabLog } from './tab-log.ts'

type Logs = ReadonlyMap<TabKey, TabLog>

/** Bytes that all logs keep, as the browser's quota counts them. */
export function totalBytes(logs: Logs): number {
  return [...logs.values()].reduce((sum, log) => sum + log.bytes(), 0)
}

/** Lets the oldest row of a log go, and counts it; gives the keys that the store still holds of it. */
export function letGo(log: TabLog): readonly string[] {
  const keys = log.dropOldest()
  if (keys) log.meta = { ...log.meta, dropped: log.meta.dropped + 1 }
  return keys ?? []
}

/** Lets the oldest rows of the largest logs go until all are within `bytes`; gives their tabs, and the rows' keys. */
export function shrink(logs: Logs, bytes: number) {
  const tabs = new Set<TabKey>()
  const keys: string[] = []
  while (totalBytes(logs) > bytes) {
    const [largest] = [...logs]
      .filter(([, log]) => log.rows().size > 0)
      .toSorted(([, a], [, b]) => b.bytes() - a.bytes())
    if (!largest) break
    tabs.add(largest[0])
    keys.push(...letGo(largest[1]))
  }
  return { tabs, keys }
}
