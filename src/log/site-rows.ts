import { originOf } from '../base/origin-of.ts'
import type { Exchange } from '../correlate/exchange.ts'
import type { LogRow } from './row.ts'

/** The origin that a tab shows from this request on; undefined for all but the tab's own documents. */
export function shownOrigin({ kind, frameId, finalUrl }: Exchange): string | undefined {
  return kind === 'document' && frameId === 0 ? originOf(finalUrl) : undefined
}

/** Rows of the workers that a tab which showed `sites` lists too: those from after `clearedAt` (epoch ms). */
export function rowsOfSites(rows: readonly LogRow[], sites: ReadonlySet<string>, clearedAt: number): readonly LogRow[] {
  return rows.filter(({ exchange }) => {
    const site = originOf(exchange.initiator)
    return site !== undefined && sites.has(site) && exchange.startedAt > clearedAt
  })
}
