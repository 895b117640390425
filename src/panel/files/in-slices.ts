/** How long the panel may stand still, in ms; a frame is drawn in between. */
const SLICE_MS = 12

export interface Turns {
  /** Any clock in ms. */
  readonly now: () => number
  /** Comes back when the page has had its turn. */
  readonly breathe: () => Promise<void>
}

/** The turns of the page. No animation frames: a hidden panel gets none. */
export const pageTurns: Turns = {
  now: () => performance.now(),
  breathe: () => new Promise((resume) => setTimeout(resume)),
}

/** `list.map(make)`, with pauses in which the page stays alive. Rejects only with what `make` throws. */
export async function inSlices<A, B>(
  list: readonly A[],
  make: (item: A, index: number) => B,
  { now, breathe }: Turns,
): Promise<readonly B[]> {
  const made: B[] = []
  let began = now()
  for (const [index, item] of list.entries()) {
    if (now() - began > SLICE_MS) {
      await breathe()
      began = now()
    }
    made.push(make(item, index))
  }
  return made
}
