import type { Store } from './store.ts'

interface Batch {
  readonly set: Map<string, unknown>
  readonly removed: Set<string>
  /** Settles as the store's own promises do, for all of the batch alike. */
  readonly written: Promise<void>
}

/**
 * The same store with one write under way at a time. A write begins at once if none is running; what comes meanwhile goes
 * together with the next write. In a burst, each call of the browser's store costs more than the bytes that it stores
 * (`npm run bench`). An entry that is removed before its turn is never written.
 */
export function createBatchedStore(store: Store): Store {
  let busy: Promise<void> | undefined
  let waiting: Batch | undefined

  const write = ({ set, removed }: Pick<Batch, 'set' | 'removed'>): Promise<void> => {
    const done = Promise.all([
      set.size > 0 ? store.set(Object.fromEntries(set)) : undefined,
      removed.size > 0 ? store.remove([...removed]) : undefined,
    ]).then(() => {})
    const rest = (): void => {
      busy = undefined
    }
    busy = done.then(rest, rest)
    return done
  }
  const queue = (after: Promise<void>): Batch => {
    const batch = { set: new Map<string, unknown>(), removed: new Set<string>() }
    const written = after.then(() => {
      waiting = undefined
      return write(batch)
    })
    return { ...batch, written }
  }
  /** The batch to join; undefined where the write may begin at once. */
  const batch = (): Batch | undefined => {
    if (!waiting && busy) waiting = queue(busy)
    return waiting
  }

  return {
    load: store.load,
    set: (entries) => {
      const next = batch()
      if (!next) return write({ set: new Map(Object.entries(entries)), removed: new Set() })
      for (const [key, value] of Object.entries(entries)) {
        next.set.set(key, value)
        next.removed.delete(key)
      }
      return next.written
    },
    remove: (keys) => {
      const next = batch()
      if (!next) return write({ set: new Map(), removed: new Set(keys) })
      for (const key of keys) {
        next.set.delete(key)
        next.removed.add(key)
      }
      return next.written
    },
  }
}
