import { type BoundedMap, createBoundedMap } from '../../src/base/bounded-map.ts'
import type { CausePath } from './interactions.ts'

/** What the content script knows of its frame's failed calls, for the scripts that are injected later. */
export interface Causes {
  /** Where the interaction happened that led to a call of the hook, by `callId`. */
  readonly paths: Pick<BoundedMap<string, CausePath>, 'get'>
  /** Leads to the hook, which answers questions (`RetryQuestion`). */
  readonly hook: MessagePort
}

declare global {
  /** Set in the extension's own world of the frame, where the page cannot see it. */
  var consoleLensCauses: Causes | undefined
}

/** How many calls' paths are remembered. */
export const CAUSES_LIMIT = 64

/** The causes of this frame; undefined where no content script runs. */
export function causesHere(): Causes | undefined {
  return globalThis.consoleLensCauses
}

/** Publishes an empty memory for `causesHere`, and gives the function that fills it. */
export function publishCauses(hook: MessagePort): (callId: string, path: CausePath) => void {
  const paths = createBoundedMap<string, CausePath>(CAUSES_LIMIT)
  globalThis.consoleLensCauses = { paths, hook }
  return paths.set
}
