import { readKey, type Store } from './store.ts'

export interface StoreWriterDeps {
  readonly store: Store
  /** Drops old rows, from the store too; gives the keys that went with them. Must not reject. */
  readonly makeRoom: () => Promise<ReadonlySet<string>>
  /** The store refused a write. `kept`: old rows were dropped, and then the store had room. */
  readonly onRefused: (error: unknown, kept: boolean) => void
}

/** Chromium: "Session storage quota bytes exceeded …"; Firefox: "QuotaExceededError: …". */
function isFull(error: unknown): boolean {
  return /quota/i.test(String(error))
}

/**
 * Writes to the store; `set` never rejects. When the store is full, room is made once for all the writes that it refused,
 * and each is tried once more. If even that fails, no more rows are dropped until a write has succeeded.
 */
export function createStoreWriter({ store, makeRoom, onRefused }: StoreWriterDeps) {
  let making: Promise<ReadonlySet<string>> | undefined
  let lastReleased: ReadonlySet<string> = new Set()
  let timesMade = 0
  let hopeless = false

  const room = (): Promise<ReadonlySet<string>> => {
    making ??= makeRoom().then((keys) => {
      lastReleased = keys
      timesMade++
      making = undefined
      return keys
    })
    return making
  }
  /** Whether the store has the entries now. */
  const retry = async (entries: Readonly<Record<string, unknown>>, before: number): Promise<boolean> => {
    // Room that was made while this write was under way was made for this write too.
    const released = timesMade === before ? await room() : lastReleased
    const rest = Object.entries(entries).filter(([key]) => !released.has(key))
    // If every key was dropped meanwhile, the write of a finished row counts as done; a new observation's counts as failed.
    const isKept = rest.length > 0 || Object.keys(entries).every((key) => readKey(key)?.kind === 'x')
    return store.set(Object.fromEntries(rest)).then(
      () => isKept,
      () => false,
    )
  }

  return {
    set: async (entries: Readonly<Record<string, unknown>>): Promise<void> => {
      const before = timesMade
      try {
        await store.set(entries)
        hopeless = false
      } catch (error) {
        if (!isFull(error) || hopeless) return onRefused(error, false)
        const kept = await retry(entries, before)
        hopeless = !kept
        onRefused(error, kept)
      }
    },
  }
}
