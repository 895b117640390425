import { signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import type { PanelRow } from '../rows/panel-row.ts'

/** What a line gets beside the cells of its request. */
export interface LateCells {
  /** What is special about the row itself. */
  readonly row?: Readonly<Record<string, string | number | boolean | undefined>>
  /** In place of a request's cells. */
  readonly heading?: ComponentChild
  /** In the cell of the request, ahead of it. */
  readonly lead?: ComponentChild
  readonly end?: ComponentChild
}

/**
 * Draws what of a line has its code after the first paint; undefined until it is there. No component: each row would pay
 * for one.
 */
export const lateCells = signal<((row: PanelRow) => LateCells) | undefined>(undefined)
