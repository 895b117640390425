import { exec, indexOf, slice } from '../observe/kept-natives.ts'
import { guard } from './guard.ts'

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect

/** What is done once a call is over. Neither may throw, and neither is left out: a page could inherit it to us. */
export interface Watched {
  /** Takes what the native gave, and gives what the page gets in its place; undefined: the same. */
  readonly done: ((result: unknown) => unknown) | undefined
  /** Takes what the native threw; the page gets that too. */
  readonly failed: ((reason: unknown) => void) | undefined
}

/** Sees a call before the native does; undefined: nothing more of it is of interest. Must not throw. */
export type Watch = (self: unknown, args: readonly unknown[]) => Watched | undefined

/**
 * Replaces the method `name` of `owner` by a Proxy of itself: name, length, descriptor and `[native code]` stay. The native
 * runs exactly once, as the page meant it.
 * Gives the function that puts the old one back; where the page has replaced ours meanwhile it stays, passing calls on.
 * Does nothing where there is no such configurable method.
 */
export const patch = (owner: object, name: string, watch: Watch): (() => void) => {
  const before = getOwnPropertyDescriptor(owner, name)
  if (!before?.configurable || typeof before.value !== 'function') return () => {}
  let active = true
  // No prototype: a `get` or `construct` that the page puts on Object.prototype is none of our traps.
  const handler = {
    __proto__: null,
    apply: (target: () => unknown, self: unknown, args: unknown[]) => {
      const watched = active ? watch(self, args) : undefined
      try {
        // The only place that calls a native, so that all stacks have the same line of ours.
        const result = apply(target, self, args)
        return watched?.done?.(result) ?? result
      } catch (reason) {
        watched?.failed?.(reason)
        removeOwnLine(reason)
        throw reason
      }
    },
  }
  const ours = new Proxy(before.value, handler)
  defineProperty(owner, name, { ...before, value: ours })
  return () => {
    active = false
    // A page may have made every descriptor inherit a `get`.
    if (getOwnPropertyDescriptor(owner, name)?.value === ours) guard(() => defineProperty(owner, name, before))
  }
}

const owner = { fetch: () => new Error().stack }
patch(owner, 'fetch', () => undefined)
/** How the trap's call of a native looks in a stack, with the line break before it. */
const ownLine = exec(/\n.*(\n.*)\n/, `${owner.fetch()}`)?.[1] ?? ''
const { get, set } = (getOwnPropertyDescriptor(new Error(), 'stack') ?? {}) as { get: () => string; set: () => void }

/**
 * Takes our line out of the stack of an error that came through a patched method: a site's own error tracker puts down what
 * has an extension's line to that extension, and the line would name us to the page. Never throws. Does nothing where it
 * would leave a trace: outside Chromium, whose errors have a `stack` accessor each, and where a page formats stacks itself.
 */
export const removeOwnLine = (reason: unknown): void => {
  guard(() => {
    if (getOwnPropertyDescriptor(Error, 'prepareStackTrace')) return
    const stack = apply(get, reason, [])
    const at = indexOf(stack, ownLine)
    if (at >= 0) apply(set, reason, [slice(stack, 0, at) + slice(stack, at + ownLine.length)])
  })
}
