import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Phases } from '../../observe/phases.ts'
import { rowsSince } from '../filter/visible-rows.ts'
import type { ImportedLog } from '../rows/imported-log.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { EntrySource } from './entry-source.ts'
import type { LogModel } from './log-model.ts'

/** The log that the panel shows: the recorder's, or one from a file. */
export interface ShownLog {
  /** Off: rows from before the last navigation are hidden. */
  readonly preserveLog: Signal<boolean>
  /** Shown in place of the live log, which goes on behind it. */
  readonly imported: Signal<ImportedLog | undefined>
  /** All rows of the shown log except those that `preserveLog` hides. */
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  /** The duration of each phase of a request in ms; undefined where it is not known. */
  readonly phasesOf: (exchange: Exchange) => Phases | undefined
  /** Closes the imported log, or else empties the live one. */
  readonly clear: () => void
}

/** `entries`: what DevTools know of the live log's requests; undefined outside of DevTools. */
export function createShownLog({ log, loggedRows, send }: LogModel, entries: EntrySource | undefined): ShownLog {
  const preserveLog = signal(true)
  const imported = signal<ImportedLog>()
  const liveRows = computed(() =>
    preserveLog.value ? loggedRows.value : rowsSince(loggedRows.value, log.value.navigatedAt),
  )
  return {
    preserveLog,
    imported,
    rows: computed(() => imported.value?.rows ?? liveRows.value),
    phasesOf: ({ id, entryId }) =>
      imported.peek()?.phasesOf(id) ?? (entryId === undefined ? undefined : entries?.phasesOf(entryId)),
    clear() {
      if (imported.value) imported.value = undefined
      else send({ type: 'clear' })
    },
  }
}
