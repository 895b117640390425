/** The value below which the share `p` (0 to 1) of `values` lies, between neighbours in proportion; NaN for none. */
export const quantile = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Half of the middle half's width: how far a value ordinarily lies from the median. One outlier does not count. */
export const spread = (values: readonly number[]): number => (quantile(values, 0.75) - quantile(values, 0.25)) / 2

const round = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })

export const ms = (value: number): string => `${round(value)} ms`
/** 1 kB is 1,000 bytes, as in the budgets. */
export const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
export const MB = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
/** 0.042 → "+4.2 %" */
export const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`
/** "4.2 ± 0.3 ms"-like: a median with its spread. */
export const withSpread = (values: readonly number[], unit: (value: number) => string): string =>
  `${unit(median(values))} ± ${unit(spread(values))}`
