import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Column } from '../layout/columns.ts'
import type { LayoutStore } from '../layout/panel-layout.ts'
import { columnTemplate, hiddenColumns } from './fit-columns.ts'

/** The columns as the list's width lets them be. */
export interface ColumnsModel {
  /** The list's width in CSS pixels; 0 before it was measured. */
  readonly listWidth: Signal<number>
  /** Columns that somebody has hidden or that have no room; the same list for as long as it holds the same. */
  readonly hidden: ReadonlySignal<readonly Column[]>
  /** The value of `grid-template-columns`. */
  readonly template: ReadonlySignal<string>
}

export function createColumnsModel({ layout }: LayoutStore): ColumnsModel {
  const listWidth = signal(0)
  const widths = computed(() => layout.value.widths)
  const chosen = computed(() => layout.value.hidden)
  let lastHidden: readonly Column[] = []
  const hidden = computed(() => {
    const { value: list } = listWidth
    const next = list > 0 ? hiddenColumns(list, { widths: widths.value, hidden: chosen.value }) : chosen.value
    if (next.join() !== lastHidden.join()) lastHidden = next
    return lastHidden
  })
  const template = computed(() => columnTemplate(listWidth.value, { widths: widths.value, hidden: hidden.value }))
  return { listWidth, hidden, template }
}
