import type { Observation } from '../observe/observation.ts'
import { ownerOf } from './tab-log.ts'

export interface PendingHeads {
  /** True: the head waits here. False: the observation is no head of a response, and must be stored at once. */
  readonly hold: (observation: Observation) => boolean
  /** Another observation of the same request came: gives the head that must be stored with it, if any. */
  readonly overtake: (by: Observation) => Observation | undefined
}

/**
 * A response's head waits a moment before it is stored: the end follows closely and says the same and more, and writing to
 * the browser's store is most of what a request costs the extension (`npm run bench`). If the end is slow, the head is
 * stored when `later` calls back. If the request fails, the head is stored with the failure, because that has no status.
 */
export function createPendingHeads(
  later: (run: () => void) => void,
  store: (heads: readonly Observation[]) => void,
): PendingHeads {
  const heads = new Map<string, Observation>()
  const flush = (): void => {
    const all = [...heads.values()]
    heads.clear()
    store(all)
  }
  return {
    hold: (o) => {
      if (o.source !== 'web-request' || o.phase !== 'head') return false
      if (heads.size === 0) later(flush)
      heads.set(ownerOf(o), o)
      return true
    },
    overtake: (by) => {
      if (by.source !== 'web-request') return undefined
      const head = heads.get(ownerOf(by))
      heads.delete(ownerOf(by))
      return by.phase === 'fail' ? head : undefined
    },
  }
}
