import { withoutQuery } from '../observe/api-paths.ts'
import { EARLIER_CALLS, RECENT_CALLS } from './limits.ts'

interface Started {
  readonly method: string
  readonly url: string | undefined
  readonly startedPerf: number
}

type Known = Started & { readonly url: string }

const LONGEST_URL = 4096

/** Remembers when the last `RECENT_CALLS` calls began; a call costs two writes. */
export const createRecentCalls = () => {
  // Filled: a setter that the page puts on Array.prototype is asked for missing elements only.
  const slots = Array.from({ length: RECENT_CALLS }, (): Known | undefined => undefined)
  let next = 0
  return {
    add: ({ method, url, startedPerf }: Started): void => {
      slots[next] = url === undefined || url.length > LONGEST_URL ? undefined : { method, url, startedPerf }
      next = (next + 1) % RECENT_CALLS
    },
    /** When the same method and path was called before `call`: the last `EARLIER_CALLS` times, latest first. */
    before: (call: Started): readonly number[] => {
      const found: number[] = []
      const path = call.url === undefined ? undefined : withoutQuery(call.url)
      for (let back = 1; back <= RECENT_CALLS && found.length < EARLIER_CALLS; back += 1) {
        const other = slots[(next - back + RECENT_CALLS) % RECENT_CALLS]
        if (!other || other.method !== call.method || other.startedPerf >= call.startedPerf) continue
        if (withoutQuery(other.url) === path) found[found.length] = other.startedPerf
      }
      return found
    },
  }
}
