import { computed, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import type { Sort } from '../layout/columns.ts'
import type { LayoutStore } from '../layout/panel-layout.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { type ColumnsModel, createColumnsModel } from './columns-model.ts'
import { createFolds, type Folds } from './folds.ts'
import { effectiveSort, sorterOf } from './sort-key.ts'
import { axisOf, type TimeAxis } from './time-axis.ts'

export interface ListDeps {
  /** All rows of the shown log. */
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  /** Those that pass the filter, in the order of their arrival. */
  readonly passed: ReadonlySignal<readonly PanelRow[]>
  readonly selectedId: Signal<string>
  readonly layout: LayoutStore
  readonly texts: Texts
}

/** The list: the filtered rows sorted, then folded into lines. */
export interface ListModel extends Folds {
  /** Undefined in the order of arrival, in which the newest row is followed. */
  readonly sortedBy: ReadonlySignal<Sort | undefined>
  /** The rows that pass the filter, in the order of the list. */
  readonly sorted: ReadonlySignal<readonly PanelRow[]>
  /** The time that the waterfall shows; the same object for as long as its ends are. */
  readonly axis: ReadonlySignal<TimeAxis>
  readonly columns: ColumnsModel
}

export function createListModel({ rows, passed, selectedId, layout, texts }: ListDeps): ListModel {
  const sortedBy = computed(() => effectiveSort(layout.layout.value.sort))
  const sorter = computed(() => sortedBy.value && sorterOf(sortedBy.value, texts))
  const sorted = computed(() => sorter.value?.(passed.value) ?? passed.value)
  let lastAxis: TimeAxis = axisOf([])
  const axis = computed(() => {
    const next = axisOf(passed.value)
    if (next.start !== lastAxis.start || next.end !== lastAxis.end) lastAxis = next
    return lastAxis
  })
  return {
    sortedBy,
    sorted,
    axis,
    columns: createColumnsModel(layout),
    ...createFolds({ rows, sorted, selectedId, layout }),
  }
}
