import { createSortedList, type SortedList } from './sorted-list.ts'

/** A version in an answer. `at`: end of the answer, epoch ms; `exchange`: the exchange's id. */
export interface Sighting {
  readonly at: number
  readonly exchange: string
  readonly version: string
}

/** Which versions of the account server's objects were seen, by the objects' ids. */
export interface SeenVersions {
  readonly put: (id: string, sighting: Sighting) => void
  readonly take: (id: string, sighting: Sighting) => void
  readonly latest: (id: string, before: number) => string | undefined
}

interface Seen {
  readonly list: SortedList<Sighting>
  /** Somebody has asked for the latest version before this moment, epoch ms. */
  asked: number
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
function inTime(a: Sighting, b: Sighting): number {
  return a.at - b.at || compareText(a.exchange, b.exchange) || compareText(a.version, b.version)
}

/** `changed` is called when an earlier answer may have changed. */
export function createSeenVersions(changed: () => void): SeenVersions {
  const objects = new Map<string, Seen>()
  const seen = (id: string): Seen => {
    const known = objects.get(id) ?? { list: createSortedList(inTime), asked: 0 }
    objects.set(id, known)
    return known
  }
  const touch = ({ asked }: Seen, { at }: Sighting): void => {
    if (at < asked) changed()
  }
  return {
    put(id, sighting) {
      const known = seen(id)
      known.list.insert(sighting)
      touch(known, sighting)
    },
    take(id, sighting) {
      const known = seen(id)
      if (known.list.remove(sighting) >= 0) touch(known, sighting)
    },
    latest(id, before) {
      const known = seen(id)
      known.asked = Math.max(known.asked, before)
      const { list } = known
      return list.items[list.indexOf({ at: before, exchange: '', version: '' }) - 1]?.version
    },
  }
}
