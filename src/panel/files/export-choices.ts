import type { PanelRow } from '../rows/panel-row.ts'

/** One way to say which requests are meant. */
export interface ExportChoice {
  readonly kind: 'selected' | 'shown' | 'all'
  readonly rows: readonly PanelRow[]
}

interface Shown {
  readonly selected: PanelRow | undefined
  /** Those that pass the filter. */
  readonly shown: readonly PanelRow[]
  /** All of the log. */
  readonly rows: readonly PanelRow[]
}

/** What there is to choose from, without choices that would give the same file or an empty one. Pure. */
export function exportChoices({ selected, shown, rows }: Shown): readonly ExportChoice[] {
  const choices: ExportChoice[] = []
  if (selected && rows.length > 1) choices.push({ kind: 'selected', rows: [selected] })
  if (shown.length > 0 && shown.length < rows.length) choices.push({ kind: 'shown', rows: shown })
  if (rows.length > 0) choices.push({ kind: 'all', rows })
  return choices
}
