import { withoutQuery } from '../observe/api-paths.ts'
import { EARLIER_CALLS, RECENT_CALLS } from './limits.ts'

interface Started {
  readonly method: string
  readonly url: string | undefined
  readonly startedPerf: number
}

type Slot = { -readonly [K in keyof Started]: Started[K] }

const LONGEST_URL = 4096

/** Remembers when the last `RECENT_CALLS` calls began. One call costs four writes. */
export function createRecentCalls() {
  // Filled from the start: only missing elements would reach a setter that the page puts on `Array.prototype`.
  const slots = Array.from({ length: RECENT_CALLS }, (): Slot => ({ method: '', url: undefined, startedPerf: 0 }))
  let next = 0
  return {
    add: (method: string, url: string | undefined, startedPerf: number): void => {
      const slot = slots[next] as Slot
      slot.method = method
      slot.url = url && url.length < LONGEST_URL ? url : undefined
      slot.startedPerf = startedPerf
      next = (next + 1) % RECENT_CALLS
    },
    /** When the same method and path was called before `call`: the last `EARLIER_CALLS` times, latest first. */
    before: (call: Started): readonly number[] => {
      const found: number[] = []
      const path = call.url === undefined ? undefined : withoutQuery(call.url)
      for (let back = 1; back <= RECENT_CALLS && found.length < EARLIER_CALLS; back += 1) {
        const other = slots[(next - back + RECENT_CALLS) % RECENT_CALLS]
        if (other?.url === undefined || other.method !== call.method || other.startedPerf >= call.startedPerf) continue
        if (withoutQuery(other.url) === path) found[found.length] = other.startedPerf
      }
      return found
    },
  }
}
