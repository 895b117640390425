import { guard } from '../base/guard.ts'
import { exec, indexOf, slice } from '../observe/pristine-natives.ts'

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect

/**
 * Watches the calls of one method; none of the three may throw. No closures per call: allocating one costs the page more
 * than the rest of the hook (`npm run bench`).
 */
export interface Watch<Seen> {
  /** Sees a call before the native does. */
  readonly before: (self: unknown, args: readonly unknown[]) => Seen
  /** Takes what the native gave, and gives what the page gets. */
  readonly after?: (seen: Seen, result: unknown, self: unknown, args: readonly unknown[]) => unknown
  /** Takes what the native threw; the page gets that too. */
  readonly failed?: (seen: Seen, reason: unknown, self: unknown) => void
}

/**
 * Replaces the method `name` of `owner` by a Proxy of itself: name, length, descriptor and `[native code]` stay. The native
 * runs exactly once, as the page meant it. Does nothing where there is no such configurable method.
 */
export function patch<Seen>(owner: object, name: string, watch: Watch<Seen>): void {
  const { before, after = (_, result) => result, failed = () => {} } = watch
  const found = getOwnPropertyDescriptor(owner, name)
  if (!found?.configurable || typeof found.value !== 'function') return
  // No prototype: a `get` or `construct` that the page puts on `Object.prototype` must not become a trap of ours.
  const handler = {
    __proto__: null,
    apply: (target: () => unknown, self: unknown, args: unknown[]) => {
      const seen = before(self, args)
      try {
        // Only this line calls a native, so that `ownLine` is the same in every stack.
        const result = apply(target, self, args)
        return after(seen, result, self, args)
      } catch (reason) {
        failed(seen, reason, self)
        removeOwnLine(reason)
        throw reason
      }
    },
  }
  defineProperty(owner, name, { ...found, value: new Proxy(found.value, handler) })
}

const owner = { fetch: () => new Error().stack }
patch(owner, 'fetch', { before: () => {} })
/** How the trap's call of a native looks in a stack, with the line break before it. */
const ownLine = exec(/\n.*(\n.*)\n/, `${owner.fetch()}`)?.[1] ?? ''
const { get, set } = (getOwnPropertyDescriptor(new Error(), 'stack') ?? {}) as { get: () => string; set: () => void }

/**
 * Removes our line from the stack of an error that came through a patched method: the line would name us to the page, and
 * error trackers blame an extension whose line they see. Does nothing where removing would leave a trace: outside Chromium,
 * whose errors have a `stack` accessor each, and where a page formats stacks itself.
 */
export function removeOwnLine(reason: unknown): void {
  guard(() => {
    if (getOwnPropertyDescriptor(Error, 'prepareStackTrace')) return
    const stack = apply(get, reason, [])
    const at = indexOf(stack, ownLine)
    if (at >= 0) apply(set, reason, [slice(stack, 0, at) + slice(stack, at + ownLine.length)])
  })
}
