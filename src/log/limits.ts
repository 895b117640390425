/** Bounds of the recorder's copy. `storage.session` holds 10 MB for all tabs together; the copy stays well below. */
export const RECORDER_LIMITS = {
  /** Rows kept for one tab. */
  rowsPerTab: 3_000,
  /** Bytes of everything kept, for all tabs, as the browser's quota counts them. */
  totalBytes: 8_000_000,
  /** The share of the copy that is dropped when the browser's store is full all the same. */
  quotaShare: 0.25,
  /** A finished request takes part in joining for this long, in ms of observed time: a page sends its report that long. */
  settleAfterMs: 15_000,
  /** The same for a request that the hook's report has joined already. */
  settleJoinedAfterMs: 2_000,
  /** A hook's report waits for its request for this long, in ms of observed time. */
  giveUpAfterMs: 60_000,
  /** A request that an earlier life of the background saw begin counts as over after this long, in ms. */
  endUnseenAfterMs: 60_000,
} as const

export type RecorderLimits = { readonly [K in keyof typeof RECORDER_LIMITS]: number }
