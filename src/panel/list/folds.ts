import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { LayoutStore } from '../layout/panel-layout.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { findActions } from './find-actions.ts'
import { type FoldedRows, foldRows, isHeading, type Line, linesAbove, linesOf, requestsIn } from './fold-rows.ts'

interface FoldsDeps {
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  readonly sorted: ReadonlySignal<readonly PanelRow[]>
  readonly selectedId: Signal<string>
  readonly layout: LayoutStore
}

/** What of the list is folded beneath what, as the layout asks for it, and which of the lines are open. */
export interface Folds {
  /** Undefined while every request has a line of its own. */
  readonly tree: ReadonlySignal<FoldedRows | undefined>
  /** What the list shows, one line each. */
  readonly lines: ReadonlySignal<readonly Line[]>
  /** Whether the line shows what is beneath it. Reads signals. */
  readonly isOpen: (line: Line) => boolean
  /** Opens or closes a line. A selected row that goes out of sight hands the selection to the line itself. */
  readonly turn: (line: Line) => void
  /** Opens the lines that hide the row `id`. */
  readonly uncover: (id: string) => void
  readonly dispose: () => void
}

/** The selected row is always uncovered, whatever is folded later and whoever selects it. */
export function createFolds({ rows, sorted, selectedId, layout }: FoldsDeps): Folds {
  /** Ids of lines that are not in their first state: an action starts open, every other line closed. */
  const toggled = signal<ReadonlySet<string>>(new Set())
  const folds = computed(() => layout.layout.value.folds)
  const actions = computed(() => (folds.value.includes('actions') ? findActions(rows.value) : undefined))
  const tree = computed(() => {
    if (folds.value.length === 0) return undefined
    return foldRows(sorted.value, { duplicates: folds.value.includes('duplicates'), actions: actions.value })
  })
  const isOpen = (line: Line): boolean => isHeading(line) !== toggled.value.has(line.id)
  const toggle = (lines: readonly Line[]): void => {
    const ids = new Set(toggled.peek())
    for (const { id } of lines) if (!ids.delete(id)) ids.add(id)
    toggled.value = ids
  }
  const uncover = (id: string): void => {
    const folded = tree.peek()
    const row = id !== '' && folded?.above.size ? sorted.peek().find((other) => other.id === id) : undefined
    const closed = folded && row ? linesAbove(folded, row).filter((line) => !isOpen(line)) : []
    if (closed.length > 0) toggle(closed)
  }
  const dispose = effect(() => {
    void tree.value
    const id = selectedId.value
    untracked(() => uncover(id))
  })
  return {
    tree,
    lines: computed(() => (tree.value ? linesOf(sorted.value, tree.value, isOpen) : sorted.value)),
    isOpen,
    turn(line) {
      const folded = tree.peek()
      const hides = folded && isOpen(line) && requestsIn(folded, line).some(({ id }) => id === selectedId.peek())
      if (hides) selectedId.value = line.id
      toggle([line])
    },
    uncover,
    dispose,
  }
}
