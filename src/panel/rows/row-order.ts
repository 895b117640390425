import type { PanelRow } from './panel-row.ts'

/** Puts rows, given in the order of their arrival, into the order that the list shows them in. */
export type RowOrder = (rows: readonly PanelRow[]) => readonly PanelRow[]

/** The list's own order, in which the newest row is followed. */
export const byArrival: RowOrder = (rows) => rows
