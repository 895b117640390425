import type { Texts } from '../../base/texts.ts'
import type { Column, Sort } from '../layout/columns.ts'
import { meaningOf } from '../parts/verdict-text.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { byArrival, type RowOrder } from '../rows/row-order.ts'
import { pathAndQuery } from './path-parts.ts'
import { orderBy, type SortKey } from './sort-rows.ts'

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

/** The order that `sort` asks for. By time, oldest first, is the order of arrival itself: the newest row is followed. */
export function orderOf(sort: Sort | undefined, texts: Texts): RowOrder {
  if (!sort) return byArrival
  const { column, descending } = sort
  if (!descending && (column === 'time' || column === 'waterfall')) return byArrival
  return orderBy((row) => sortKey(row, column, texts), descending)
}
