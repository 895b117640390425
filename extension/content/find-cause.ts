import type { HookMessage } from '../../src/observe/hook-message.ts'
import type { Cause } from '../../src/observe/observation.ts'

/** Something the user did. All times in ms like the document's `performance.now()`. */
export interface Interaction {
  /** `timeStamp` of the event. */
  readonly timeStamp: number
  readonly type: string
  /** Begin and end of the task in which the page's handlers of the event ran. */
  readonly from: number
  readonly until: number
}

/** How many interactions are remembered. */
export const INTERACTIONS_LIMIT = 32

/** A call this long after an interaction, in ms, was probably caused by it. */
export const PROBABLE_WITHIN_MS = 1_000

/** A route called this often without an interaction before is one that the page calls by itself. */
const POLLS = 2

/**
 * Which of the remembered interactions (oldest first) led to a call. `exact`: the call was made in the handler of that very
 * event, or in the event's task (outside a shadow tree nobody can tell which event is handled). `probable`: the call began
 * soon after the event, and the page does not call its route by itself.
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
  const interaction = own ?? lastBefore(startedPerf)
  if (!interaction) return undefined
  // Calls from before the oldest remembered interaction cannot be judged.
  const since = interactions.length < INTERACTIONS_LIMIT ? 0 : (interactions[0] as I).timeStamp
  const unprompted = earlier.filter((at) => at >= since && !lastBefore(at))
  if (!own && unprompted.length >= POLLS) return undefined
  return [{ how: own ? 'exact' : 'probable', event: interaction.type }, interaction]
}
