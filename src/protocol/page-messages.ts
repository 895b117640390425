import type { HookReport } from '../observe/observation.ts'

/** Content script to background, one-shot. The sender's tab and frame are taken from the browser, never from here. */
export type PageReport = { readonly type: 'hook-report'; readonly report: HookReport }

/** The background's answer to a report that is over the limits: it need not be sent again. */
export const REFUSED = 'refused'

/** Content script to background: so many reports were over the frame's limits and were not sent. */
export type RefusedReports = { readonly type: 'reports-refused'; readonly count: number }

/** Background to the content script of a tab's top frame, which answers whether the hook came before the page's scripts. */
export const PING = 'hook-ping'

/** One failure as the page shows it. Texts are final. */
export interface FailureCard {
  readonly id: string
  /** "400 · 1006 Attempt to delete non-disabled tenant" */
  readonly headline: string
  readonly happened: string
  readonly steps: readonly string[]
  /** Equal for repeats of the same failure: they fold to ×N. */
  readonly group: string
}

/** Background to the highlight script of one frame. */
export type HighlightCommand =
  | { readonly type: 'card'; readonly card: FailureCard }
  /**
   * Marks the control whose action started the hook's call `callId` in this frame. `chip` is "1006".
   * `group` is the card's: dismissing it takes the mark away. Without it, equal headlines belong together.
   */
  | {
      readonly type: 'mark'
      readonly callId: string
      readonly chip: string
      readonly headline: string
      readonly group?: string
      /** Of the failure, as its card has it. */
      readonly id?: string
    }
  /** Takes the cards and marks of these failures away, and of what is folded with one of them. */
  | { readonly type: 'dismiss'; readonly ids: readonly string[] }
