/** Items in the order of `compare`. Only copies of one item are equal. */
export interface SortedList<T> {
  readonly items: readonly T[]
  /** The index of the first item that does not come before `item`. */
  readonly indexOf: (item: T) => number
  /** Inserts `item` and gives its index. New items mostly come last; then nothing has to move. */
  readonly insert: (item: T) => number
  /** Removes one item that equals `item` and gives its index; -1 where there is none. */
  readonly remove: (item: T) => number
}

/** An empty sorted list. Looking up takes logarithmic time. */
export function createSortedList<T>(compare: (a: T, b: T) => number): SortedList<T> {
  const items: T[] = []
  const indexOf = (item: T): number => {
    let first = 0
    let end = items.length
    while (first < end) {
      const middle = (first + end) >> 1
      if (compare(items[middle] as T, item) < 0) first = middle + 1
      else end = middle
    }
    return first
  }
  return {
    items,
    indexOf,
    insert(item) {
      const last = items.at(-1)
      if (last === undefined || compare(last, item) <= 0) return items.push(item) - 1
      const index = indexOf(item)
      items.splice(index, 0, item)
      return index
    },
    remove(item) {
      const index = indexOf(item)
      if (index === items.length || compare(items[index] as T, item) !== 0) return -1
      items.splice(index, 1)
      return index
    },
  }
}
