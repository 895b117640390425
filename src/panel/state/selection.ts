import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals'
import type { ImportedLog } from '../rows/imported-log.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Clock } from './clock.ts'
import { createCountdown, waitEnd } from './countdown.ts'
import type { EntrySource } from './entry-source.ts'
import { createFullBodies } from './full-bodies.ts'
import type { LogModel } from './log-model.ts'

/** Which row's details are open, and what is known of it. */
export interface Selection {
  /** Rows that can be selected. */
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  /** Id of the line whose details are open; "" for none. */
  readonly id: Signal<string>
  readonly row: ReadonlySignal<PanelRow | undefined>
  /** The row with all of its body that can be had, explained anew. */
  readonly detailed: ReadonlySignal<PanelRow | undefined>
  /** Whether more of the row's body is on its way. */
  readonly readingBody: ReadonlySignal<boolean>
  /** Seconds left of the wait that the row's server asked for; 0 once it is over, undefined without one. */
  readonly waitLeft: ReadonlySignal<number | undefined>
  readonly dispose: () => void
}

export interface SelectionDeps {
  readonly id: Signal<string>
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  /** Lines of the list, some of which stand for no row of the log. */
  readonly lines?: ReadonlySignal<readonly PanelRow[]>
  readonly imported?: ReadonlySignal<ImportedLog | undefined>
  readonly entries?: EntrySource | undefined
  readonly rowOf: LogModel['rowOf']
  readonly clock: Clock
}

export function createSelection({ id, rows, lines, imported, entries, rowOf, clock }: SelectionDeps): Selection {
  const isSelected = (row: PanelRow) => row.id === id.value
  const row = computed(() =>
    id.value === '' ? undefined : (rows.value.find(isSelected) ?? lines?.value.find(isSelected)),
  )
  const bodies = createFullBodies(entries)
  const stopReading = effect(() => {
    if (row.value) bodies.request(row.value.exchange)
  })
  const detailed = computed(() => {
    // An imported row is complete, and explained by the history of its file.
    if (imported?.value || !row.value) return row.value
    return rowOf(bodies.fill(row.value.exchange))
  })
  const readingBody = computed(() => row.value !== undefined && bodies.isReading(row.value.exchange))
  const wait = createCountdown(
    computed(() => waitEnd(detailed.value)),
    clock,
  )
  return {
    rows,
    id,
    row,
    detailed,
    readingBody,
    waitLeft: wait.left,
    dispose() {
      stopReading()
      wait.dispose()
    },
  }
}
