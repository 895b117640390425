const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect

/** Makes the call as the page meant it, exactly once, and gives its result. */
export type Forward = () => unknown

/** Stands around one native function. Whatever it does beside `forward` must not throw. */
export type Around = (self: unknown, args: readonly unknown[], forward: Forward) => unknown

/**
 * Replaces the method `name` of `owner` by a Proxy of itself: name, length, descriptor and `[native code]` stay.
 * Gives the function that puts the old one back; where the page has replaced ours meanwhile it stays, passing calls on.
 * Does nothing where there is no such configurable method.
 */
export const patch = (owner: object, name: string, around: Around): (() => void) => {
  const before = getOwnPropertyDescriptor(owner, name)
  if (typeof before?.value !== 'function' || before.configurable !== true) return () => {}
  let active = true
  // No prototype: a `get` or `construct` that the page puts on Object.prototype is none of our traps.
  const handler = {
    __proto__: null,
    apply: (target: () => unknown, self: unknown, args: unknown[]) =>
      active ? around(self, args, () => apply(target, self, args)) : apply(target, self, args),
  }
  const ours = new Proxy(before.value, handler)
  defineProperty(owner, name, { ...before, value: ours })
  return () => {
    active = false
    if (getOwnPropertyDescriptor(owner, name)?.value === ours) defineProperty(owner, name, before)
  }
}
