import { uncurry } from '../observe/pristine-natives.ts'

/** A class whose members are taken as they are now, before the page can replace them. */
type Proto<T> = { readonly prototype: T }
type Method = (...args: never[]) => unknown

const { getOwnPropertyDescriptor, getPrototypeOf } = Reflect

/** The property `name` of an object, own or inherited; undefined where there is none, or it is too far up. */
export function findDescriptor(from: object, name: PropertyKey): PropertyDescriptor | undefined {
  for (let at: object | null = from, left = 9; at && left > 0; at = getPrototypeOf(at), left -= 1) {
    const found = getOwnPropertyDescriptor(at, name)
    if (found) return found
  }
  return undefined
}

/** The method `name` as it is now, with `this` as its first argument. Throws a TypeError where there is none. */
export function pristineMethod<T extends object, K extends keyof T>(
  from: Proto<T>,
  name: K,
): T[K] extends Method ? (self: T, ...args: Parameters<T[K]>) => ReturnType<T[K]> : never {
  return uncurry((findDescriptor(from.prototype, name) as PropertyDescriptor).value) as never
}

/** The getter `name` as it is now. Throws a TypeError where there is none. */
export function pristineGetter<T extends object, K extends keyof T>(from: Proto<T>, name: K): (self: T) => T[K] {
  return pristineAccessor(from.prototype, name)
}

/** The getter of an accessor on one object or its prototypes, such as `window.event`, as it is now. */
export function pristineAccessor<T extends object, K extends keyof T>(from: object, name: K): (self: T) => T[K] {
  return uncurry((findDescriptor(from, name) as PropertyDescriptor).get) as never
}

/**
 * `promise.then(resolved, rejected)` as it is now. `unseen`: nobody else ever sees these promises. We strip their
 * prototype, so that `then` does not look up a `constructor` the page may have replaced.
 */
export function pristineThen(global: typeof globalThis, unseen = true) {
  const then = uncurry(global.Promise.prototype.then)
  const { setPrototypeOf } = Reflect
  return <T, R>(promise: PromiseLike<T>, resolved: (value: T) => R, rejected?: (reason: unknown) => R): Promise<R> => {
    if (unseen) setPrototypeOf(promise, null)
    return then(promise, resolved, rejected) as Promise<R>
  }
}

/** Runs `run` in a microtask, never while the page's own code is running. `run` must not throw. */
export function pristineMicrotask(global: typeof globalThis): (run: () => void) => void {
  const then = pristineThen(global)
  const now = global.Promise.resolve()
  return (run) => then(now, run)
}
