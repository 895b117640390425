import { uncurry } from '../observe/kept-natives.ts'
import type { HookAnswer, RetryQuestion } from '../observe/retry.ts'
import type { Call } from './calls.ts'
import { guard } from './guard.ts'
import { keepGetter } from './keep.ts'
import { KEPT_CALLS } from './limits.ts'

/** Makes the call again, or with `send` false only looks whether that can be: false where not. `url` is absolute. */
export type Again = (call: Call, url: string, send: boolean) => boolean

interface Kept {
  readonly callId: string
  readonly call: Call
  readonly url: string
}

const post = uncurry(MessagePort.prototype.postMessage) as (port: MessagePort, answer: HookAnswer) => void

/** Keeps the last failed calls, in the page's memory only, and answers what is asked about them. */
export const createKeptCalls = (global: Window & typeof globalThis) => {
  const data = keepGetter(global.MessageEvent<RetryQuestion | 'leave'>, 'data')
  const { now } = global.Date
  // Filled, as those of recent-calls.ts.
  const kept = Array.from({ length: KEPT_CALLS }, (): Kept | undefined => undefined)
  let count = 0
  let sendAgain: Again

  const answer = ({ callId, send }: RetryQuestion): HookAnswer => {
    const at = now()
    for (let n = 0; n < KEPT_CALLS; n += 1) {
      const found = kept[n]
      if (found?.callId === callId) return sendAgain(found.call, found.url, send) ? at : 'used'
    }
    return 'forgotten'
  }

  return {
    again: (again: Again): void => {
      sendAgain = again
    },
    keep: (callId: string, call: Call, url: string): void => {
      kept[count++ % KEPT_CALLS] = { callId, call, url }
    },
    /** Takes what the extension says; false when it has nothing more to do with us. Never throws. */
    hear: (event: MessageEvent): boolean => {
      const asked = data(event)
      if (asked === 'leave') return false
      guard(() => post(asked.to, answer(asked)))
      return true
    },
  }
}
