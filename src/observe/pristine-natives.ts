/**
 * Built-in functions as they were when this file first ran. The hook works in a page that may replace
 * `String.prototype.replace` and its like at any time, so this room takes natives from here.
 *
 * No function of this room throws, whatever text a page or a server gives it: what runs in a stranger's page must not.
 */
const { bind, call } = Function.prototype

/** Turns a method into a function that takes its `this` first. Calling it reads nothing that a page could replace. */
export const uncurry: (method: unknown) => (self: unknown, ...args: readonly unknown[]) => unknown = bind.bind(
  call,
) as never

/** `pattern.exec(text)`: the only RegExp method that looks up no other method. Set `lastIndex` before use. */
export const exec = uncurry(RegExp.prototype.exec) as (pattern: RegExp, text: string) => RegExpExecArray | null
/** What a sticky `pattern` finds at `at`. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return exec(pattern, text)
}
export const slice = uncurry(String.prototype.slice) as (text: string, start: number, end?: number) => string
export const indexOf = uncurry(String.prototype.indexOf) as (text: string, part: string, from?: number) => number
export const toLowerCase = uncurry(String.prototype.toLowerCase) as (text: string) => string
export const toUpperCase = uncurry(String.prototype.toUpperCase) as (text: string) => string

/** Whether an object has the property itself, not from `Object.prototype`, where a page may put anything. */
export const { hasOwn } = Object

const decode = decodeURIComponent
const encode = encodeURIComponent

/** One value of a query or form, decoded; an invalid encoding stays as written. */
export function decodeValue(value: string): string {
  let plain = ''
  for (let at = 0; at < value.length; at += 1) plain += value[at] === '+' ? ' ' : value[at]
  try {
    return decode(plain)
  } catch {
    return value
  }
}

/** The reverse of `decodeValue`. Lone surrogates, which have no encoding, give "". */
export function encodeValue(text: string): string {
  try {
    return encode(text)
  } catch {
    return ''
  }
}
