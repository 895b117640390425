export interface BoundedMap<K, V> {
  readonly get: (key: K) => V | undefined
  readonly has: (key: K) => boolean
  /** Puts the entry in as the newest, also where the key is known, and forgets the oldest ones beyond the limit. */
  readonly set: (key: K, value: V) => void
  readonly delete: (key: K) => void
  /** Oldest first. */
  readonly entries: () => Iterable<readonly [K, V]>
}

/** A map of the newest `limit` entries, for what is remembered of others: pages, requests, a browser's events. */
export function createBoundedMap<K, V>(limit: number): BoundedMap<K, V> {
  const map = new Map<K, V>()
  return {
    get: (key) => map.get(key),
    has: (key) => map.has(key),
    set(key, value) {
      map.delete(key)
      map.set(key, value)
      for (const oldest of map.keys()) {
        if (map.size <= limit) break
        map.delete(oldest)
      }
    },
    delete: (key) => void map.delete(key),
    entries: () => map.entries(),
  }
}
