import { createBoundedMap } from '../../../src/base/bounded-map.ts'
import type { KeptHeaders } from '../../../src/observe/observation.ts'

/** More requests than this are not under way at one time. */
const MOST = 1_000

/** The headers of responses whose end is to come, by `requestId`. Those of the oldest are let go when they are too many. */
export function createKeptHeads() {
  const heads = createBoundedMap<string, KeptHeaders>(MOST)
  return {
    keep: heads.set,
    /** Gives them once; undefined where nothing is kept. */
    take: (requestId: string): KeptHeaders | undefined => {
      const found = heads.get(requestId)
      heads.delete(requestId)
      return found
    },
  }
}
