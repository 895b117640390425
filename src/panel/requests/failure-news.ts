import type { PanelRow } from '../rows/panel-row.ts'

/** What to tell of failures that came since the last time. */
export interface FailureNews {
  /** How many came. */
  readonly count: number
  /** How many there are by now. */
  readonly all: number
  /** The newest of them. */
  readonly last: PanelRow
}

/** Finds failures that were not there the last time. */
export function createFailureNews() {
  let known: ReadonlySet<string> = new Set()
  const failures = (rows: readonly PanelRow[]) => rows.filter((row) => row.verdict.kind === 'failed')
  const remember = (failed: readonly PanelRow[]): void => {
    known = new Set(failed.map((row) => row.id))
  }
  return {
    /** These rows are no news. */
    learn: (rows: readonly PanelRow[]): void => remember(failures(rows)),
    /** Undefined where nothing failed since the last time. */
    look: (rows: readonly PanelRow[]): FailureNews | undefined => {
      const failed = failures(rows)
      const fresh = failed.filter((row) => !known.has(row.id))
      remember(failed)
      const last = fresh.at(-1)
      return last && { count: fresh.length, all: failed.length, last }
    },
  }
}
