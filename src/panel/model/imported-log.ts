import type { PanelRow } from './panel-row.ts'

/** A file of requests that is shown instead of the live log. */
export interface ImportedLog {
  /** Of the file. */
  readonly name: string
  /** By `startedAt`; worked out with a history of their own. */
  readonly rows: readonly PanelRow[]
  /** Entries of the file that told of no request. */
  readonly skipped: number
}
