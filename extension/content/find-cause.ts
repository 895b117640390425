import type { HookMessage } from '../../src/observe/hook-message.ts'
import type { Cause } from '../../src/observe/observation.ts'

/** Something the user did. `timeStamp` is the event's own, in ms like the document's `performance.now()`. */
export interface Interaction {
  readonly timeStamp: number
  readonly type: string
}

/** A call this long after an interaction, in ms, was probably caused by it. */
export const PROBABLE_WITHIN_MS = 1_000

/** A route called this often with no interaction before it is called by itself. */
const POLLS = 2

const lastBefore = <I extends Interaction>(interactions: readonly I[], at: number): I | undefined =>
  interactions.findLast(({ timeStamp }) => timeStamp <= at && at - timeStamp <= PROBABLE_WITHIN_MS)

/**
 * Which of the remembered interactions (oldest first) led to a call: `exact` when the call was made in the handler of that
 * very event, `probable` when it began soon after it and the route is not one that is called by itself. Never throws.
 */
export const findCause = <I extends Interaction>(
  { startedPerf, eventTimeStamp, earlier }: HookMessage,
  interactions: readonly I[],
): { readonly how: Cause['how']; readonly interaction: I } | undefined => {
  const own = interactions.findLast(({ timeStamp }) => timeStamp === eventTimeStamp)
  if (own) return { how: 'exact', interaction: own }
  const interaction = lastBefore(interactions, startedPerf)
  if (!interaction) return undefined
  // What happened before the oldest interaction that is remembered cannot be judged.
  const since = interactions[0]?.timeStamp ?? 0
  const byItself = earlier.filter((at) => at >= since - PROBABLE_WITHIN_MS && !lastBefore(interactions, at))
  return byItself.length >= POLLS ? undefined : { how: 'probable', interaction }
}
