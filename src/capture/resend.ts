import { guard } from '../base/guard.ts'
import type { HookAnswer, HookRefusal, RetryQuestion } from '../observe/retry-question.ts'
import type { Call } from './call.ts'
import { KEPT_CALLS } from './limits.ts'
import { pristineGetter } from './pristine.ts'
import { post } from './report-queue.ts'

export interface KeptCalls {
  /** Makes the call again, or with `send` false only looks whether that can be; says why not. `url` is absolute. */
  again: (call: Call, url: string, send: boolean) => HookRefusal | undefined
  /** Gives the failed call its id. Of one that cannot be made again only the reason is kept. */
  readonly keep: (call: Call, url: string) => string
  /** Takes what the extension says; false when it has nothing more to do with us. Never throws. */
  readonly hear: (event: MessageEvent) => boolean
}

interface Kept {
  readonly call: Call
  readonly url: string
}

/** Keeps the last failed calls, in the page's memory only, and answers what is asked about them. */
export function createKeptCalls(global: Window & typeof globalThis): KeptCalls {
  const data = pristineGetter(global.MessageEvent<RetryQuestion | 'leave'>, 'data')
  const { now } = global.Date
  const family = global.crypto.randomUUID()
  // No prototype: a page may put a setter there.
  const kept = { __proto__: null } as unknown as Record<string, Kept | HookRefusal>
  let count = 0
  const idOf = (n: number): string => `${family}-${n}`

  const calls: KeptCalls = {
    again: () => 'used',
    keep: (call, url) => {
      delete kept[idOf(count - KEPT_CALLS)]
      const callId = idOf(count++)
      kept[callId] = calls.again(call, url, false) ?? { call, url }
      return callId
    },
    hear: (event) => {
      const asked = data(event)
      if (asked === 'leave') return false
      guard(() => {
        const at = now()
        const found = kept[asked.callId] ?? 'forgotten'
        const answer: HookAnswer =
          typeof found === 'string' ? found : (calls.again(found.call, found.url, asked.send) ?? at)
        post(asked.to, answer)
      })
      return true
    },
  }
  return calls
}
