import { guard } from '../base/guard.ts'
import { hasOwn, indexOf, toUpperCase } from '../observe/pristine-natives.ts'
import type { HookRefusal } from '../observe/retry-question.ts'
import { createBodySize } from './body-size.ts'
import type { Call, RequestParts } from './call.ts'
import { KEPT_BODY_LIMIT } from './limits.ts'
import { findDescriptor, pristineGetter, pristineMethod } from './pristine.ts'

/** The value of a data property, own or inherited. Accessors are never run: their page would see that. */
function dataProperty(from: unknown, name: string): { readonly value: unknown } | undefined {
  const found = guard(() => findDescriptor(from as object, name))
  return found && !hasOwn(found, 'value') ? undefined : { value: found?.value }
}

const NORMALIZED = ' DELETE GET HEAD OPTIONS POST PUT '

function methodName(method: string): string {
  if (method === 'GET' || method === 'POST') return method
  const upper = toUpperCase(method)
  return indexOf(NORMALIZED, ` ${upper} `) >= 0 ? upper : method
}

/** Makes the readers of a call's arguments, from the natives of `global`. They never throw. */
export function createPartsReader(global: Window & typeof globalThis) {
  const requestUrl = pristineGetter(global.Request, 'url')
  const requestMethod = pristineGetter(global.Request, 'method')
  const bodyUsed = pristineGetter(global.Request, 'bodyUsed')
  const href = pristineGetter(global.URL, 'href')
  const paramsText = pristineMethod(global.URLSearchParams, 'toString')
  const sizeOf = createBodySize(global)

  const attempt = <S, T>(read: (self: S) => T, self: unknown): T | undefined => guard(() => read(self as S))

  const address = (input: unknown): string | undefined => (typeof input === 'string' ? input : attempt(href, input))

  const bodyText = (body: unknown): string | boolean =>
    typeof body === 'string' ? body : body !== undefined && body !== null && (attempt(paramsText, body) ?? true)

  const ofFetch = (input: unknown, init: unknown): RequestParts | undefined => {
    if (init === undefined && typeof input === 'string') return { method: 'GET', url: input, body: false }
    const asked = typeof input === 'object' ? attempt(requestUrl, input) : undefined
    const own = asked === undefined ? 'GET' : (attempt(requestMethod, input) ?? 'GET')
    const method = dataProperty(init, 'method')
    if (!method) return undefined
    const named = method.value ?? own
    if (typeof named !== 'string') return undefined
    const body = dataProperty(init, 'body')
    return { method: methodName(named), url: asked ?? address(input), body: !body || bodyText(body.value) }
  }

  return {
    /** Of `fetch(input, init)`; undefined where the method cannot be known. */
    ofFetch,
    /**
     * What to give `fetch` to make the call again, or why not. `used`: what it sent can be had only once (a stream, or a
     * Request that is used up), is a document, which an XHR alone can send, or nothing that can be measured. A method and a
     * text stay as they were then, whatever the page has done with its `init`. The abort signal is not reused: it may have
     * fired since.
     */
    again: (
      { input, init, method, body }: Call,
      url: string,
    ): readonly [input: unknown, init: object] | HookRefusal => {
      const own = dataProperty(init, 'body')?.value
      const used = attempt(bodyUsed, input)
      // What the page has put there since, or taken away, is neither what was sent nor what the user was shown.
      const sent = typeof own === typeof body ? body : own
      if (bodyText(sent) !== body || (!body && used)) return 'used'
      const size = body === false ? 0 : sizeOf(body === true ? sent : body)
      if (size === undefined) return 'used'
      if (size > KEPT_BODY_LIMIT) return 'oversized'
      return [used === undefined ? url : input, { __proto__: init, signal: null, method, body: sent }]
    },
    /** Of `xhr.open(method, url)`; undefined where the method cannot be known. */
    ofOpen: (method: unknown, url: unknown): Omit<RequestParts, 'body'> | undefined =>
      typeof method === 'string' ? { method: methodName(method), url: address(url) } : undefined,
    /** Of `xhr.send(body)`. */
    ofSend: bodyText,
  }
}
