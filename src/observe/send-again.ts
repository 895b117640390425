import type { HookRefusal } from './retry-question.ts'

/**
 * What became of the wish to send a request again. `can`: sending is possible. `left`: the request's page is gone.
 * `unhooked`: nobody in that frame answers.
 */
export type AgainAnswer = 'can' | 'sent' | HookRefusal | 'left' | 'unhooked'

/** A request that was sent again at the user's wish. The browser's events of the new request make a row of its own. */
export interface SentAgain {
  /** The exchange that was sent again. */
  readonly of: string
  readonly frameId: number
  readonly method: string
  readonly url: string
  /** Epoch ms. */
  readonly at: number
}
