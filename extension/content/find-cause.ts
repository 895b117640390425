import type { HookMessage } from '../../src/observe/hook-message.ts'
import type { Cause } from '../../src/observe/observation.ts'

/** Something the user did. All times in ms like the document's `performance.now()`. */
export interface Interaction {
  /** The event's own. */
  readonly timeStamp: number
  readonly type: string
  /** The task that the page's handlers of it ran in. */
  readonly from: number
  readonly until: number
}

/** How many interactions are remembered. */
export const INTERACTIONS_LIMIT = 32

/** A call this long after an interaction, in ms, was probably caused by it. */
export const PROBABLE_WITHIN_MS = 1_000

/** A route called this often with no interaction before it is called by itself. */
const POLLS = 2

/**
 * Which of the remembered interactions (oldest first) led to a call: `exact` when the call was made in the handler of that
 * very event, or in its task (in a shadow tree nobody outside can tell which event is handled), `probable` when it began
 * soon after it and the route is not one that is called by itself. Never throws.
 */
export function findCause<I extends Interaction>(
  { startedPerf, eventTimeStamp, earlier }: HookMessage,
  interactions: readonly I[],
): readonly [cause: Cause, interaction: I] | undefined {
  const lastBefore = (at: number): I | undefined =>
    interactions.findLast(({ timeStamp }) => timeStamp <= at && at - timeStamp <= PROBABLE_WITHIN_MS)
  const own = interactions.findLast(({ timeStamp, from, until }) =>
    eventTimeStamp === undefined ? from <= startedPerf && startedPerf <= until : timeStamp === eventTimeStamp,
  )
  const found = own ?? lastBefore(startedPerf)
  if (!found) return undefined
  // What happened before the oldest interaction that is remembered cannot be judged.
  const since = interactions.length < INTERACTIONS_LIMIT ? 0 : (interactions[0] as I).timeStamp
  const byItself = earlier.filter((at) => at >= since && !lastBefore(at))
  if (!own && byItself.length >= POLLS) return undefined
  return [{ how: own ? 'exact' : 'probable', event: found.type }, found]
}
