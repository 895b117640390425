/** `noise`: over the budget, but by no more than this run's own noise. `told`: a number without a budget. */
export type Verdict = 'kept' | 'noise' | 'broken' | 'told'

/** One line of the table, ready to be read. */
export interface Finding {
  readonly what: string
  readonly measured: string
  /** The same browser without the extension, or '' where there is nothing to compare. */
  readonly without: string
  readonly budget: string
  readonly verdict: Verdict
}

/** `value`, `budget` and `noise` in one unit; less is better, and the budget itself is still kept. NaN is broken. */
export const judge = (value: number, budget: number, noise = 0): Verdict => {
  if (value <= budget) return 'kept'
  return value <= budget + noise ? 'noise' : 'broken'
}
