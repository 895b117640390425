import { COLUMNS, type Column, MAIN_COLUMN } from '../layout/columns.ts'
import type { PanelLayout } from '../layout/panel-layout.ts'

/** Columns in the order in which they give way when the list gets too narrow; the request and the status never do. */
const GIVING_WAY = ['duration', 'waterfall', 'time', 'method', 'code', 'meaning'] as const satisfies readonly Column[]
/** A list that is no wider than this has smaller columns. */
const NARROW = 560
/** The least width of the request column, in CSS pixels. */
export const MAIN_MIN = 150
/** Its least width where nobody has changed the widths of the others. */
const MAIN_USUAL = 210

function clamp(min: number, value: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}

/** The width of each column in a list of `list` CSS pixels, where nobody has changed it. */
function usualWidths(list: number): Readonly<Record<Column, number>> {
  const narrow = list <= NARROW
  return {
    status: narrow ? 50 : 58,
    method: narrow ? 60 : 62,
    request: 0,
    code: narrow ? 56 : 84,
    meaning: narrow ? clamp(90, list * 0.28, 360) : clamp(110, list * 0.25, 360),
    time: 68,
    duration: 72,
    waterfall: clamp(60, list * 0.11 - 15, 260),
  }
}

/**
 * The columns that a list of `list` CSS pixels does not show: those that were hidden, and those that it has no room for.
 * Pure: what was chosen stays chosen, and comes back with the room.
 */
export function hiddenColumns(list: number, { widths, hidden }: Pick<PanelLayout, 'widths' | 'hidden'>) {
  const usual = usualWidths(list)
  const left = new Set(COLUMNS.filter((column) => column !== MAIN_COLUMN && !hidden.includes(column)))
  const sum = (widthOf: (column: Column) => number): number => [...left].reduce((all, c) => all + widthOf(c), 0)
  const fits = (): boolean =>
    sum((column) => widths[column] ?? usual[column]) + MAIN_MIN <= list &&
    sum((column) => Math.min(widths[column] ?? usual[column], usual[column])) +
      clamp(MAIN_MIN, list * 0.3, MAIN_USUAL) <=
      list
  for (const column of GIVING_WAY) {
    if (fits()) break
    left.delete(column)
  }
  return COLUMNS.filter((column) => column !== MAIN_COLUMN && !left.has(column))
}

/** The value of `grid-template-columns` for a list of `list` CSS pixels: a hidden column keeps its place without width. */
export function columnTemplate(list: number, { widths, hidden }: Pick<PanelLayout, 'widths' | 'hidden'>): string {
  const usual = usualWidths(list)
  return COLUMNS.map((column) => {
    if (column === MAIN_COLUMN) return `minmax(${MAIN_MIN}px, 1fr)`
    return hidden.includes(column) ? '0' : `minmax(0, ${widths[column] ?? usual[column]}px)`
  }).join(' ')
}
