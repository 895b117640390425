import type { HookRefusal } from './retry-question.ts'

/**
 * What became of the wish to send a request again. `can`: it could be. `left`: the page that it came from is gone.
 * `unhooked`: nobody in that frame answers.
 */
export type AgainAnswer = 'can' | 'sent' | HookRefusal | 'left' | 'unhooked'

/** That a request was sent again at the user's wish; what the browser then shows of it is a row of its own. */
export interface SentAgain {
  /** The exchange that was sent again. */
  readonly of: string
  readonly frameId: number
  readonly method: string
  readonly url: string
  /** Epoch ms. */
  readonly at: number
}
