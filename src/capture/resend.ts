import { guard } from '../base/guard.ts'
import type { HookAnswer, RetryQuestion } from '../observe/retry-question.ts'
import type { Call } from './call.ts'
import { KEPT_CALLS } from './limits.ts'
import { pristineGetter } from './pristine.ts'
import { post } from './report-queue.ts'

export interface KeptCalls {
  /** Makes the call again, or with `send` false only looks whether that can be: false where not. `url` is absolute. */
  again: (call: Call, url: string, send: boolean) => boolean
  /** Gives the failed call its id. */
  readonly keep: (call: Call, url: string) => string
  /** Takes what the extension says; false when it has nothing more to do with us. Never throws. */
  readonly hear: (event: MessageEvent) => boolean
}

/** Keeps the last failed calls, in the page's memory only, and answers what is asked about them. */
export function createKeptCalls(global: Window & typeof globalThis): KeptCalls {
  const data = pristineGetter(global.MessageEvent<RetryQuestion | 'leave'>, 'data')
  const { now } = global.Date
  const family = global.crypto.randomUUID()
  // No prototype: a page may put a setter there.
  const kept = { __proto__: null } as unknown as Record<string, (send: boolean) => boolean>
  let count = 0
  const idOf = (n: number): string => `${family}-${n}`

  const calls: KeptCalls = {
    again: () => false,
    keep: (call, url) => {
      delete kept[idOf(count - KEPT_CALLS)]
      const callId = idOf(count++)
      kept[callId] = (send) => calls.again(call, url, send)
      return callId
    },
    hear: (event) => {
      const asked = data(event)
      if (asked === 'leave') return false
      guard(() => {
        const at = now()
        const again = kept[asked.callId]
        const answer: HookAnswer = again ? (again(asked.send) ? at : 'used') : 'forgotten'
        post(asked.to, answer)
      })
      return true
    },
  }
  return calls
}
