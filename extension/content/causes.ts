import type { CausePath } from './interactions.ts'

/** For the highlight script that is injected later: where the interaction happened that led to a failed call of the hook. */
export type Causes = ReadonlyMap<string, CausePath>

declare global {
  /** In the extension's own world of the frame; the page cannot see it. */
  var consoleLensCauses: Causes | undefined
}

/** How many calls' paths are remembered. */
export const CAUSES_LIMIT = 64

/** The causes of this frame, by `callId`; undefined where no content script runs. */
export const causesHere = (): Causes | undefined => globalThis.consoleLensCauses

/** Puts an empty memory where `causesHere` finds it, and gives the function that fills it. */
export const publishCauses = (): ((callId: string, path: CausePath) => void) => {
  const paths = new Map<string, CausePath>()
  globalThis.consoleLensCauses = paths
  return (callId, path) => {
    paths.set(callId, path)
    const [oldest] = paths.keys()
    if (paths.size > CAUSES_LIMIT) paths.delete(oldest as string)
  }
}
