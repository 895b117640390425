import { computed, signal } from '@preact/signals'
import { pageLayout } from '../layout/page-layout.ts'
import type { RowOrder } from '../rows/row-order.ts'
import type { PanelModel } from '../state/panel-model.ts'
import { findActions } from './find-actions.ts'
import { foldRows, isHeading, type Line, linesAbove, linesOf, requestsIn } from './fold-rows.ts'

export type Folds = ReturnType<typeof createFolds>

/** What of the list is folded beneath what, as the layout asks for it, and what of it is shown. */
export function createFolds({ rows, shown, selectedId }: PanelModel) {
  /** Ids of the lines that are not as they are at first: an action shows its calls, all else hides what is beneath it. */
  const toggled = signal<ReadonlySet<string>>(new Set())
  const isOpen = (line: Line): boolean => isHeading(line) !== toggled.value.has(line.id)
  const toggle = (lines: readonly Line[]): void => {
    const ids = new Set(toggled.peek())
    for (const { id } of lines) if (!ids.delete(id)) ids.add(id)
    toggled.value = ids
  }
  const actions = computed(() => findActions(rows.value))
  /** Undefined while every request has a line of its own. */
  const folded = computed(() => {
    const { folds } = pageLayout.layout.value
    if (folds.length === 0) return undefined
    return foldRows(shown.value, {
      duplicates: folds.includes('duplicates'),
      actions: folds.includes('actions') ? actions.value : undefined,
    })
  })
  const arrange: RowOrder = (list) => (folded.value ? linesOf(list, folded.value, isOpen) : list)
  return {
    folded,
    isOpen,
    arrange,
    /** Opens or closes a line. What was selected beneath it goes out of sight, so the line itself is selected instead. */
    turn(line: Line) {
      const tree = folded.peek()
      const hides = tree && isOpen(line) && requestsIn(tree, line).some(({ id }) => id === selectedId.peek())
      if (hides) selectedId.value = line.id
      toggle([line])
    },
    /** Opens what the row `id` is beneath. */
    uncover(id: string) {
      const tree = folded.peek()
      const row = tree?.above.size ? shown.peek().find((other) => other.id === id) : undefined
      const closed = tree && row ? linesAbove(tree, row).filter((line) => !isOpen(line)) : []
      if (closed.length > 0) toggle(closed)
    },
  }
}
