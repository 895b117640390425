import type { Observation } from '../observe/observation.ts'
import { ownerOf } from './tab-log.ts'

export interface PendingHeads {
  /** True: it is kept here for now. False: it is no head of a response, and has to be stored at once. */
  readonly hold: (observation: Observation) => boolean
  /** Something else is known of the same request: gives the head that has to be stored with it, if any. */
  readonly overtake: (by: Observation) => Observation | undefined
}

/**
 * A response's head waits a moment before it is stored: its end, which comes hard upon it, says the same and more, and
 * writing to the browser's store is most of what a request costs the extension (`npm run bench`). A head whose end is slow
 * is stored when `later` calls back; one whose request fails, together with the failure, for a failure has no status.
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
