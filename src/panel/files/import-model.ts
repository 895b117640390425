import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import type { HarTrouble } from '../../import/read-har.ts'
import type { ImportedLog } from '../rows/imported-log.ts'
import { importLog } from './import-log.ts'
import { pageTurns } from './in-slices.ts'

/** What became of the last file, until its log is shown. */
export type ImportState = { readonly kind: 'none' } | { readonly kind: 'reading' | HarTrouble; readonly name: string }

const NONE: ImportState = { kind: 'none' }

/** Reads files in place of the live log. */
export interface ImportModel {
  readonly state: ReadonlySignal<ImportState>
  /** Of two files that are read at once the later one counts. Never rejects. */
  readonly read: (file: File) => Promise<void>
  /** Takes back what `state` says of a file that could not be read. */
  readonly dismiss: () => void
  /** Shows the live log again. */
  readonly close: () => void
}

interface ImportDeps {
  readonly imported: Signal<ImportedLog | undefined>
  readonly selectedId: Signal<string>
  readonly texts: Texts
}

export function createImportModel({ imported, selectedId, texts }: ImportDeps): ImportModel {
  const state = signal<ImportState>(NONE)
  const show = (log: ImportedLog | undefined): void => {
    selectedId.value = ''
    imported.value = log
  }
  return {
    state,
    async read(file) {
      const reading: ImportState = { kind: 'reading', name: file.name }
      state.value = reading
      const log = await importLog(file, texts, pageTurns)
      if (state.peek() !== reading) return
      batch(() => {
        state.value = typeof log === 'string' ? { kind: log, name: file.name } : NONE
        if (typeof log !== 'string') show(log)
      })
    },
    dismiss() {
      state.value = NONE
    },
    close: () => batch(() => show(undefined)),
  }
}
