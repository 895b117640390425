import type { Texts } from '../../base/texts.ts'
import type { Column, Sort } from '../layout/columns.ts'
import { meaningOf } from '../parts/verdict-text.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { pathAndQuery } from './path-parts.ts'
import { createSorter, type RowSorter, type SortKey } from './sort-rows.ts'

/** Case does not matter; an empty cell is unknown. */
function words(text: string): SortKey {
  return text.toLowerCase() || undefined
}

/** What the cell of a row in `column` is sorted by. Never throws. */
export function sortKey(row: PanelRow, column: Column, texts: Texts): SortKey {
  const { exchange, operation, code } = row
  const { url, method, status, startedAt, endedAt } = exchange
  switch (column) {
    case 'status':
      return status || undefined
    case 'method':
      return words(method)
    case 'request':
      return words(`${operation ? `${operation.text} ` : ''}${pathAndQuery(url)}`)
    case 'code':
      return /^\d+$/.test(code) ? Number(code) : words(code)
    case 'meaning':
      return words(meaningOf(row, texts))
    case 'duration':
      return endedAt === undefined ? undefined : endedAt - startedAt
    default:
      return startedAt
  }
}

/** The sort that is not that of arrival already: rows arrive by time, oldest first. Pure. */
export function effectiveSort(sort: Sort | undefined): Sort | undefined {
  return sort && !sort.descending && (sort.column === 'time' || sort.column === 'waterfall') ? undefined : sort
}

export function sorterOf({ column, descending }: Sort, texts: Texts): RowSorter {
  return createSorter((row) => sortKey(row, column, texts), descending)
}
