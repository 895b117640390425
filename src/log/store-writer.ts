import { readKey, type Store } from './store.ts'

export interface StoreWriterDeps {
  readonly store: Store
  /** Lets old rows go, out of the store too; gives the keys that went with them. Never rejects. */
  readonly makeRoom: () => Promise<ReadonlySet<string>>
  /** The store refused a write. `kept`: old rows were let go, and then it had room for it. */
  readonly onRefused: (error: unknown, kept: boolean) => void
}

/** Chromium: "Session storage quota bytes exceeded …"; Firefox: "QuotaExceededError: …". */
function isFull(error: unknown): boolean {
  return /quota/i.test(String(error))
}

/**
 * Writes to the store; when it is full, room is made once for all the writes that it refused, and each is tried once
 * more. When even that fails no more rows are let go for nothing until a write has succeeded. Never rejects.
 */
export function createStoreWriter({ store, makeRoom, onRefused }: StoreWriterDeps) {
  let making: Promise<ReadonlySet<string>> | undefined
  let gone: ReadonlySet<string> = new Set()
  let made = 0
  let hopeless = false

  const room = (): Promise<ReadonlySet<string>> => {
    making ??= makeRoom().then((keys) => {
      gone = keys
      made++
      making = undefined
      return keys
    })
    return making
  }
  /** Whether the store has them now. */
  const again = async (entries: Readonly<Record<string, unknown>>, before: number): Promise<boolean> => {
    // Writes that were under way when room was made belong to those it was made for.
    const released = made === before ? await room() : gone
    const rest = Object.entries(entries).filter(([key]) => !released.has(key))
    // A finished row that was let go with its older form is counted; what was seen just now and has no room is not kept.
    const isKept = rest.length > 0 || Object.keys(entries).every((key) => readKey(key)?.kind === 'x')
    return store.set(Object.fromEntries(rest)).then(
      () => isKept,
      () => false,
    )
  }

  return {
    set: async (entries: Readonly<Record<string, unknown>>): Promise<void> => {
      const before = made
      try {
        await store.set(entries)
        hopeless = false
      } catch (error) {
        if (!isFull(error) || hopeless) return onRefused(error, false)
        const kept = await again(entries, before)
        hopeless = !kept
        onRefused(error, kept)
      }
    },
  }
}
