import type * as v from 'valibot'
import type { cardRequest, pageReport, refusedReports } from './schemas.ts'

/** Content script to background, one-shot. The sender's tab and frame are taken from the browser, never from here. */
export type PageReport = Readonly<v.InferOutput<typeof pageReport>>

/** The background's answer to a report that is over the limits: it need not be sent again. */
export const REFUSED = 'refused'

/** Content script to background: so many reports were over the frame's limits and were not sent. */
export type RefusedReports = Readonly<v.InferOutput<typeof refusedReports>>

/** Background to the content script of a tab's top frame, which answers whether the hook came before the page's scripts. */
export const PING = 'hook-ping'

/** The cards' script to the background, when the user presses a button of the card of failure `id`. */
export type CardRequest = Readonly<v.InferOutput<typeof cardRequest>>

/** A part of an explanation under its heading. Several lines are steps, in their order. */
export interface CardSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** One failure as the page shows it. Texts are final; "" where there is nothing to say, or this page may not know it. */
export interface FailureCard {
  readonly id: string
  /** "400 · 1006 Attempt to delete non-disabled tenant" */
  readonly headline: string
  /** "Delete a tenant" */
  readonly operation: string
  /** The first thing to do. */
  readonly advice: string
  /** The whole explanation. */
  readonly sections: readonly CardSection[]
  /** Equal for repeats of the same failure: they fold to ×N. */
  readonly group: string
  /** What "Not for this code again" silences, in words. */
  readonly code: string
  /** The failure that this one only follows: it folds under that one's card. */
  readonly follows?: string
  /** The page made the call by itself: it does not bring back a card that was dismissed. */
  readonly unasked?: true
}

/** Background to the highlight script of one frame. */
export type HighlightCommand =
  | { readonly type: 'card'; readonly card: FailureCard }
  /** Marks the control whose action started the hook's call `callId` in this frame. `chip` is "1006". */
  | {
      readonly type: 'mark'
      readonly callId: string
      readonly chip: string
      readonly headline: string
      /** Of the failure, as its card has it. */
      readonly id: string
    }
  /** What failed there has succeeded since: the marks of these failures go. */
  | { readonly type: 'succeeded'; readonly ids: readonly string[] }
  /**
   * Takes the cards and marks of these failures away, and of what is folded with one of them. `snoozed`: for now; once
   * the user wants to see such failures again, they come back like any other.
   */
  | { readonly type: 'dismiss'; readonly ids: readonly string[]; readonly snoozed?: boolean }
