import type * as v from 'valibot'
import type { hookAnswer } from './observation-schemas.ts'

/** When the call is made again, in epoch ms; where it was only asked, when it would be; or why it cannot be. */
export type HookAnswer = v.InferOutput<typeof hookAnswer>

/**
 * Why the hook cannot send a call again. `used`: a stream, or a Request whose body is used up. `oversized`: its body is over
 * 1 MB, and was not kept. `forgotten`: the call is not among the last failures.
 */
export type HookRefusal = Exclude<HookAnswer, number>

/** Asked of the hook, through the private port. */
export interface RetryQuestion {
  readonly callId: string
  /** False: only asks whether the call could be sent. */
  readonly send: boolean
  /** Where the answer goes. */
  readonly to: MessagePort
}
