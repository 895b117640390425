import type { PanelRow } from '../rows/panel-row.ts'

export type TermName =
  | 'status'
  | 'method'
  | 'domain'
  | 'code'
  | 'error-domain'
  | 'service'
  | 'who'
  | 'retry'
  | 'tenant'
  | 'operation'
  | 'slower-than'
  | 'larger-than'
  | 'is'

/** Why an expression is not run: it cannot be read, or could take for ever. */
export type PatternFault = 'unreadable' | 'long' | 'slow'

/** Something that was written and is no part of the filter; `text` is as it was written. */
export type Wrong =
  | { readonly kind: 'unknown-term'; readonly text: string; readonly name: string; readonly meant: string | undefined }
  | { readonly kind: 'bad-value'; readonly text: string; readonly name: TermName }
  | { readonly kind: 'bad-pattern'; readonly text: string; readonly fault: PatternFault }

/** What a row must be like, or with `negated` must not. */
export type Condition =
  | { readonly kind: 'text'; readonly negated: boolean; readonly text: string }
  | { readonly kind: 'pattern'; readonly negated: boolean; readonly source: string }
  | { readonly kind: 'term'; readonly negated: boolean; readonly name: TermName; readonly value: string }

/** One piece of a filter, in the order of the text. */
export type Item = Condition | Wrong

/** Tells of a row whether it passes. Never throws. */
export type RowTest = (row: PanelRow) => boolean

/** What the filter of a text asks for. */
export interface ReadFilter {
  readonly wrongs: readonly Wrong[]
  /**
   * The test for the rows of a list, which it must know as a whole: a row may repeat another one. Undefined where
   * nothing is asked for.
   */
  readonly testFor: ((rows: readonly PanelRow[]) => RowTest) | undefined
}
