import type { HookReport } from './observation.ts'

/** What the hook tells the content script of its frame, once for each failed call. Secrets already dropped. */
export interface HookMessage {
  /** Without `cause`: only the content script knows the interactions. */
  readonly report: HookReport
  /** When the call began, in ms of the document's `performance.now()`. */
  readonly startedPerf: number
  /** `timeStamp` of the trusted event whose handler made the call, when there was one. */
  readonly eventTimeStamp?: number
  /** When the same route was called before, on the same clock, latest first: this tells polls. */
  readonly earlier: readonly number[]
}
