import { withoutQuery } from '../observe/api-paths.ts'
import { EARLIER_CALLS, RECENT_CALLS } from './limits.ts'

interface Started {
  readonly method: string
  readonly url: string | undefined
  readonly startedPerf: number
}

const LONGEST_URL = 4096

/** Remembers when the last `RECENT_CALLS` calls began; a call costs two writes into a slot made beforehand. */
export const createRecentCalls = () => {
  const slots = Array.from({ length: RECENT_CALLS }, (): { call: Started | undefined } => ({ call: undefined }))
  let next = 0
  return {
    add: ({ method, url, startedPerf }: Started): void => {
      const slot = slots[next]
      next = (next + 1) % RECENT_CALLS
      if (slot) slot.call = url === undefined || url.length > LONGEST_URL ? undefined : { method, url, startedPerf }
    },
    /** When the same method and path was called before `call`: the last `EARLIER_CALLS` times, latest first. */
    before: (call: Started): readonly number[] => {
      const found: number[] = []
      if (call.url === undefined) return found
      const path = withoutQuery(call.url)
      for (let back = 1; back <= RECENT_CALLS && found.length < EARLIER_CALLS; back += 1) {
        const other = slots[(next - back + RECENT_CALLS) % RECENT_CALLS]?.call
        if (!other || other.method !== call.method || other.startedPerf >= call.startedPerf) continue
        if (other.url !== undefined && withoutQuery(other.url) === path) found[found.length] = other.startedPerf
      }
      return found
    },
  }
}
