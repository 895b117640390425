import type { TabKey } from '../observe/tab-key.ts'
import type { TabLog } from './tab-log.ts'

type Logs = ReadonlyMap<TabKey, TabLog>

/** Bytes that all logs keep, as the browser's quota counts them. */
export function totalBytes(logs: Logs): number {
  return [...logs.values()].reduce((sum, log) => sum + log.bytes(), 0)
}

/** Drops the oldest row of a log and counts it; gives the keys under which the store still holds the row. */
export function dropOldestRow(log: TabLog): readonly string[] {
  const keys = log.dropOldest()
  if (keys) log.meta = { ...log.meta, dropped: log.meta.dropped + 1 }
  return keys ?? []
}

/** Drops the oldest rows of the largest logs until all logs are within `bytes`; gives the logs' tabs and the rows' keys. */
export function shrink(logs: Logs, bytes: number) {
  const tabs = new Set<TabKey>()
  const keys: string[] = []
  while (totalBytes(logs) > bytes) {
    const [largest] = [...logs]
      .filter(([, log]) => log.rows().size > 0)
      .toSorted(([, a], [, b]) => b.bytes() - a.bytes())
    if (!largest) break
    tabs.add(largest[0])
    keys.push(...dropOldestRow(largest[1]))
  }
  return { tabs, keys }
}
