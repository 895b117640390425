import { batch, useSignal } from '@preact/signals'
import type { HarTrouble } from '../../import/read-har.ts'
import { usePanel } from '../context/panel-context.ts'
import { createReader } from '../rows/row-reader.ts'
import { importLog } from './import-log.ts'
import { pageTurns } from './in-slices.ts'

/** What became of the file that was brought in last, until it is shown. */
export type ImportState = { readonly kind: 'none' } | { readonly kind: 'reading' | HarTrouble; readonly name: string }

const NONE: ImportState = { kind: 'none' }

/** Reads files into the model. Of two that are brought in at once the later one counts. */
export function useImport() {
  const { model, navigation, texts } = usePanel()
  const state = useSignal<ImportState>(NONE)
  const read = async (file: File): Promise<void> => {
    const reading: ImportState = { kind: 'reading', name: file.name }
    state.value = reading
    navigation.go({ tab: 'requests' })
    const log = await importLog(file, createReader(texts), pageTurns)
    if (state.peek() !== reading) return
    batch(() => {
      state.value = typeof log === 'string' ? { kind: log, name: file.name } : NONE
      if (typeof log === 'string') return
      model.selectedId.value = ''
      model.imported.value = log
    })
  }
  return {
    state,
    read: (file: File) => void read(file),
    dismiss() {
      state.value = NONE
    },
  }
}
