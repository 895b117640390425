import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { readFilter } from './grammar.ts'
import type { ReadFilter } from './query.ts'
import { countRows, filterRows, type RowCounts } from './visible-rows.ts'

/** What the list is narrowed to. */
export interface FilterModel {
  readonly text: Signal<string>
  readonly failuresOnly: Signal<boolean>
  /** What `text` asks for, and what is wrong with it. */
  readonly read: ReadonlySignal<ReadFilter>
  /** The rows that pass, in their order; the very same list where nothing is asked for. */
  readonly passed: ReadonlySignal<readonly PanelRow[]>
  readonly counts: ReadonlySignal<RowCounts>
}

export function createFilterModel(rows: ReadonlySignal<readonly PanelRow[]>, texts: Texts): FilterModel {
  const text = signal('')
  const failuresOnly = signal(false)
  const read = computed(() => readFilter(text.value, texts))
  const passed = computed(() => filterRows(rows.value, { read: read.value, failuresOnly: failuresOnly.value }))
  const counts = computed(() => countRows(rows.value, passed.value))
  return { text, failuresOnly, read, passed, counts }
}
