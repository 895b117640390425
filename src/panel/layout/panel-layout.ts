import { type ReadonlySignal, signal } from '@preact/signals'
import { COLUMNS, type Column, MAIN_COLUMN, type Sort } from './columns.ts'

/** What the list can fold, in the order in which it is offered. */
export const FOLDS = ['duplicates', 'actions'] as const
export type Fold = (typeof FOLDS)[number]

/** How somebody has arranged the panel. */
export interface PanelLayout {
  /** Undefined for the order of arrival. */
  readonly sort: Sort | undefined
  /** CSS pixels; a column that is missing has its own width. */
  readonly widths: Readonly<Partial<Record<Column, number>>>
  readonly hidden: readonly Column[]
  readonly folds: readonly Fold[]
  /** Percent of the panel's width that the list has beside the details; undefined for the usual. */
  readonly listShare: number | undefined
}

/** Keeps one text; both functions never throw. */
export interface TextStore {
  /** Undefined where nothing is kept. */
  readonly read: () => string | undefined
  readonly write: (text: string) => void
}

export interface LayoutStore {
  readonly layout: ReadonlySignal<PanelLayout>
  readonly change: (change: Partial<PanelLayout>) => void
}

/** Limits of a column's width in CSS pixels. */
export const MIN_WIDTH = 40
export const MAX_WIDTH = 800

/** The usual arrangement. */
export const USUAL: PanelLayout = { sort: undefined, widths: {}, hidden: [], folds: [], listShare: undefined }

function isColumn(value: unknown): value is Column {
  return COLUMNS.some((column) => column === value)
}
function isBetween(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max
}
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The arrangement in a kept text. What is broken in it, or is of another version, is as usual. Never throws. */
export function readLayout(text: string | undefined): PanelLayout {
  const kept = parsed(text)
  if (!isObject(kept)) return USUAL
  const { sort, widths, hidden, folds, listShare } = kept
  return {
    sort:
      isObject(sort) && isColumn(sort.column)
        ? { column: sort.column, descending: sort.descending === true }
        : undefined,
    widths: Object.fromEntries(
      Object.entries(isObject(widths) ? widths : {}).filter(
        ([column, width]) => isColumn(column) && column !== MAIN_COLUMN && isBetween(width, MIN_WIDTH, MAX_WIDTH),
      ),
    ),
    hidden: COLUMNS.filter((column) => column !== MAIN_COLUMN && Array.isArray(hidden) && hidden.includes(column)),
    folds: FOLDS.filter((fold) => Array.isArray(folds) && folds.includes(fold)),
    listShare: isBetween(listShare, 0, 100) ? listShare : undefined,
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return text && JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The arrangement that `store` remembers; where it cannot, the arrangement holds until the panel closes. */
export function createLayoutStore(store: TextStore): LayoutStore {
  const layout = signal(readLayout(store.read()))
  return {
    layout,
    change(change) {
      layout.value = { ...layout.value, ...change }
      store.write(JSON.stringify(layout.value))
    },
  }
}
