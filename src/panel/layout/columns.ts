/** The list's columns, from left to right. */
export const COLUMNS = ['status', 'method', 'request', 'code', 'meaning', 'time', 'duration', 'waterfall'] as const
export type Column = (typeof COLUMNS)[number]

/** The column that takes the room which the others leave: it has no width of its own, and is never hidden. */
export const MAIN_COLUMN = 'request' satisfies Column

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}

/** What a press on the header of `column` leads to: ascending, descending, then the order of arrival (undefined). Pure. */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? undefined : { column, descending: true }
}
