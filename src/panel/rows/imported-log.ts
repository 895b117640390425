import type { Phases } from '../../observe/phases.ts'
import type { PanelRow } from './panel-row.ts'

/** A file of requests that is shown instead of the live log. */
export interface ImportedLog {
  /** Of the file. */
  readonly name: string
  /** By `startedAt`; worked out with a history of their own. */
  readonly rows: readonly PanelRow[]
  /** How long each phase took, by the row's id; undefined where the file does not say. */
  readonly phasesOf: (id: string) => Phases | undefined
  /** Entries of the file that told of no request. */
  readonly skipped: number
}
