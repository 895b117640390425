import { failureGroup } from '../../catalog/words/failure-group.ts'
import { isOfWorker } from '../../observe/tab-key.ts'
import type { PanelRow } from '../rows/panel-row.ts'

/** Failures that are the same to the user: the same request, with the same outcome. */
export interface FailureGroup {
  /** As on the page: what folds into one card is one here. */
  readonly key: string
  readonly newest: PanelRow
  /** The ids of all of them, oldest first. */
  readonly ids: readonly string[]
}

/** The tab's failures among its rows: those that the badge counts. Requests of the site's workers have no tab. Pure. */
export function failuresOf(rows: readonly PanelRow[]): readonly PanelRow[] {
  return rows.filter(({ verdict, exchange }) => verdict.kind === 'failed' && !isOfWorker(exchange))
}

/**
 * Folds repeats; newest first. `failures` are oldest first. Those with a key of `before`, which are shown already, stay in
 * its order, below new ones: a repeat moves nothing away from under the pointer. Pure.
 */
export function foldFailures(
  failures: readonly PanelRow[],
  before: readonly FailureGroup[] = [],
): readonly FailureGroup[] {
  const groups = new Map<string, FailureGroup>()
  for (const newest of failures) {
    const key = keyOf(newest)
    const ids = [...(groups.get(key)?.ids ?? []), newest.id]
    groups.delete(key)
    groups.set(key, { key, newest, ids })
  }
  const shown = before.flatMap(({ key }) => groups.get(key) ?? [])
  return [...[...groups.values()].toReversed().filter((group) => !shown.includes(group)), ...shown]
}

function keyOf({ id, exchange, verdict, explanation }: PanelRow): string {
  return explanation ? failureGroup(exchange, verdict, explanation) : id
}
