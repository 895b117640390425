import { guard } from '../base/guard.ts'
import { createCallTracker, type Report } from './call-tracker.ts'
import { hookFetch } from './fetch-hook.ts'
import { hookXhr } from './xhr-hook.ts'

export interface HookDeps {
  /** Called once for each failed call, in a microtask, with all secrets dropped. */
  readonly report: Report
  /** The page's own global object, before any script of the page has run. */
  readonly global: Window & typeof globalThis
}

/**
 * The door of this room: watches the `fetch` and `XMLHttpRequest` of a page without the page noticing (tests/compliance
 * says what that means). Gives the function that hears what the extension says; after `leave` the hook only hands calls on.
 *
 * Nothing in this room throws into the page: where a native is missing, that part is left out. The room imports only
 * `base` and `observe`, and uses natives as they were at document_start (`pristine.ts`).
 */
export function installHook({ report, global }: HookDeps): (event: MessageEvent) => void {
  // A browser without one of the natives: the page is worth more than the report.
  const calls = guard(() => createCallTracker(global, report))
  if (!calls) return () => {}
  guard(() => hookFetch(global, calls))
  guard(() => hookXhr(global, calls))
  return calls.hear
}
