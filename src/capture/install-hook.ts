import { guard } from '../base/guard.ts'
import { createCalls, type Report } from './call-tracker.ts'
import { hookFetch } from './fetch-hook.ts'
import { hookXhr } from './xhr-hook.ts'

export interface HookDeps {
  /** Called once for each failed call, in a microtask, with all secrets dropped. */
  readonly report: Report
  /** The page's own global object, before any script of the page has run. */
  readonly global: Window & typeof globalThis
}

/**
 * Watches the `fetch` and `XMLHttpRequest` of a page without the page noticing (tests/compliance says what that means).
 * Gives the function that hears what the extension says: `leave` ends it, from then on the hook hands calls on and does
 * nothing else. Never throws: where a native is missing, that part is left out.
 */
export function installHook({ report, global }: HookDeps): (event: MessageEvent) => void {
  // A browser without one of the natives: the page is worth more than the report.
  const calls = guard(() => createCalls(global, report))
  if (!calls) return () => {}
  guard(() => hookFetch(global, calls))
  guard(() => hookXhr(global, calls))
  return calls.hear
}
