import type { PanelEvent } from '../../protocol/panel-messages.ts'

/** A batch is handed on early at this many events: a hidden panel gets no frames, and its queue must not grow for ever. */
export const BATCH_LIMIT = 200

export interface Batcher {
  readonly push: (event: PanelEvent) => void
  /** Drops what waits. */
  readonly dispose: () => void
}

/**
 * Collects events and hands them on together when `schedule` calls back (once per animation frame in the panel).
 * `schedule` returns its cancel.
 */
export function createBatcher(
  schedule: (callback: () => void) => () => void,
  flush: (events: readonly PanelEvent[]) => void,
): Batcher {
  let queue: PanelEvent[] = []
  let cancel: (() => void) | undefined
  const run = () => {
    cancel?.()
    cancel = undefined
    const events = queue
    queue = []
    flush(joinRows(events))
  }
  return {
    push(event) {
      queue.push(event)
      if (queue.length >= BATCH_LIMIT) run()
      else cancel ??= schedule(run)
    },
    dispose() {
      cancel?.()
      queue = []
    },
  }
}

/** Joins runs of `rows` events of one boot into one each, so that a burst costs one merge. Pure. */
export function joinRows(events: readonly PanelEvent[]): readonly PanelEvent[] {
  const joined: PanelEvent[] = []
  for (const event of events) {
    const last = joined.at(-1)
    if (last?.type === 'rows' && event.type === 'rows' && !event.whole && last.boot === event.boot) {
      joined[joined.length - 1] = { ...event, whole: last.whole, rows: last.rows.concat(event.rows) }
    } else joined.push(event)
  }
  return joined
}
