import { signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import type { PanelRow } from '../model/panel-row.ts'

/**
 * Draws the cells of a row whose code comes after the first paint; undefined until it is there. No component: each row
 * would pay for one.
 */
export const lateCells = signal<((row: PanelRow) => ComponentChild) | undefined>(undefined)
