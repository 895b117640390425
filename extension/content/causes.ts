import type { CausePath } from './interactions.ts'

/** What the content script knows of its frame's failed calls, for what is injected later. */
export interface Causes {
  /** Where the interaction happened that led to a call of the hook, by `callId`. */
  readonly paths: ReadonlyMap<string, CausePath>
  /** Leads to the hook, which answers questions (`RetryQuestion`). */
  readonly hook: MessagePort
}

declare global {
  /** In the extension's own world of the frame; the page cannot see it. */
  var consoleLensCauses: Causes | undefined
}

/** How many calls' paths are remembered. */
export const CAUSES_LIMIT = 64

/** The causes of this frame; undefined where no content script runs. */
export function causesHere(): Causes | undefined {
  return globalThis.consoleLensCauses
}

/** Puts an empty memory where `causesHere` finds it, and gives the function that fills it. */
export function publishCauses(hook: MessagePort): (callId: string, path: CausePath) => void {
  const paths = new Map<string, CausePath>()
  globalThis.consoleLensCauses = { paths, hook }
  return (callId, path) => {
    paths.set(callId, path)
    const [oldest] = paths.keys()
    if (paths.size > CAUSES_LIMIT) paths.delete(oldest as string)
  }
}
