/** Why the hook cannot send a call again. `used`: a stream, or a Request whose body is used up. `forgotten`: not kept. */
export type HookRefusal = 'used' | 'forgotten'

/** Asked of the hook, through the private port. */
export interface RetryQuestion {
  readonly callId: string
  /** False: only asks whether the call could be sent. */
  readonly send: boolean
  /** Where the answer goes. */
  readonly to: MessagePort
}

/** When the call is made again, in epoch ms; for a mere question, when it would be. */
export type HookAnswer = HookRefusal | number
