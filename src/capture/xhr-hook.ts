import { guard } from '../base/guard.ts'
import { isFailedStatus } from '../base/http-status.ts'
import type { HookReport } from '../observe/observation.ts'
import { uncurry } from '../observe/pristine-natives.ts'
import { type Call, withoutAnswer } from './call.ts'
import type { CallTracker } from './call-tracker.ts'
import { createErrorKind, isLoginPage } from './failure-kind.ts'
import { patch, type Watch } from './patch.ts'
import { pristineGetter, pristineMethod } from './pristine.ts'
import { createPartsReader } from './request-parts.ts'
import { createXhrBodyReader } from './xhr-body.ts'

/** What an XHR object is busy with since its last `open`. */
interface Opened {
  readonly method: string
  readonly url: string | undefined
  readonly base: string | undefined
  headers?: Record<string, unknown>
  sent?: Sent | undefined
  settled?: boolean
}

/** What an XHR object holds no longer than until its call has ended. */
interface Sent {
  readonly call: Call
  readonly init: Init
}

/** What `fetch` needs beside the method to make the same call. */
interface Init {
  readonly headers: Record<string, unknown> | undefined
  readonly body: unknown
  credentials?: RequestCredentials
}

const DONE = 4

/** By the type of the event that ends a call; a `load` has none. */
const ERRORS = { __proto__: null, error: 'network', abort: 'abort', timeout: 'timeout' } as unknown as Readonly<
  Record<string, HookReport['error']>
>

/**
 * Watches XMLHttpRequest: the constructor stays the browser's own, so `instanceof` and subclasses work as before.
 * It listens in the capture phase, ahead of the page's own listeners, and only to how a call ends.
 */
export function hookXhr(global: Window & typeof globalThis, calls: CallTracker): void {
  const { XMLHttpRequest } = global
  const type = pristineGetter(global.Event, 'type')
  const readyState = pristineGetter(XMLHttpRequest, 'readyState')
  const status = pristineGetter(XMLHttpRequest, 'status')
  const responseUrl = pristineGetter(XMLHttpRequest, 'responseURL')
  const withCredentials = pristineGetter(XMLHttpRequest, 'withCredentials')
  const header = pristineMethod(XMLHttpRequest, 'getResponseHeader')
  const listen = uncurry(global.EventTarget.prototype.addEventListener) as (
    self: XMLHttpRequest,
    type: string,
    listener: (this: XMLHttpRequest, event: Event) => void,
    capture: true,
  ) => void
  const readBody = createXhrBodyReader(global)
  const errorKind = createErrorKind(global)
  const parts = createPartsReader(global)
  const busy = new WeakMap<XMLHttpRequest, Opened>()
  const get = uncurry(busy.get) as (self: typeof busy, xhr: unknown) => Opened | undefined
  const set = uncurry(busy.set) as (self: typeof busy, xhr: XMLHttpRequest, opened: Opened) => void

  const settle = (xhr: XMLHttpRequest, opened: Opened, error?: HookReport['error']): void => {
    const { sent } = opened
    if (!sent) return
    const { call, init } = sent
    opened.sent = undefined
    opened.settled = true
    if (withCredentials(xhr)) init.credentials = 'include'
    if (error) {
      calls.finish(call, withoutAnswer(error))
      return
    }
    const code = status(xhr)
    if (code === 0) return
    const contentType = header(xhr, 'content-type') ?? ''
    const isFailure = isFailedStatus(code)
    if (!isFailure && !isLoginPage(call.url, contentType)) return
    const finalUrl = responseUrl(xhr)
    // An API that answers with HTML of its own has not sent anybody to a login page.
    if (!isFailure && isLoginPage(finalUrl, contentType)) return
    readBody(xhr, contentType, (body) =>
      calls.finish(call, { body, error: undefined, status: code, contentType, finalUrl }),
    )
  }

  const end = (xhr: XMLHttpRequest, error?: HookReport['error']): void => {
    try {
      const opened = get(busy, xhr)
      if (opened && readyState(xhr) === DONE) settle(xhr, opened, error)
    } catch {
      // The answer is one that the browser does not let us look at.
    }
  }
  /** A synthetic `load` is fine: we only read an answer that has arrived. */
  const ended = function (this: XMLHttpRequest, event: Event): void {
    const error = ERRORS[type(event)]
    if (!error || event.isTrusted) end(this, error)
  }

  const open: Watch<Opened | undefined> = {
    before: (self) => {
      const opened = get(busy, self)
      // A finished answer is lost with the next open; a page may do that in a listener that runs before ours.
      if (opened) end(self as XMLHttpRequest)
      return opened
    },
    after: (opened, result, self, args) => {
      const xhr = self as XMLHttpRequest
      try {
        if (opened) settle(xhr, opened, 'abort')
        const asked = parts.ofOpen(args[0], args[1])
        if (!asked) return result
        const { method, url } = asked
        // No prototype: the page could have setters there, and what is not there it could give a value.
        set(busy, xhr, { __proto__: null, method, url, base: calls.baseOf(url) } as Opened)
      } catch {
        // No object that we could remember.
      }
      return result
    },
  }

  const send: Watch<Opened | undefined> = {
    before: (self, args) => {
      const xhr = self as XMLHttpRequest
      const opened = get(busy, self)
      if (!opened || opened.sent || opened.settled) return undefined
      guard(() => {
        const body = opened.method === 'GET' || opened.method === 'HEAD' ? undefined : args[0]
        // No prototype: as above.
        const init = { __proto__: null, headers: opened.headers, body } as unknown as Init
        const call = calls.begin('xhr', opened, parts.ofSend(body), opened.base, undefined, init)
        if (!call) return
        opened.sent = { call, init }
        listen(xhr, 'load', ended, true)
        listen(xhr, 'error', ended, true)
        listen(xhr, 'abort', ended, true)
        listen(xhr, 'timeout', ended, true)
      })
      return opened
    },
    failed: (opened, reason, self) => {
      if (!opened) return
      const xhr = self as XMLHttpRequest
      // A synchronous call has no events when it fails. In any other state nothing was sent.
      if (readyState(xhr) === DONE) guard(() => settle(xhr, opened, errorKind(reason)))
      else opened.sent = undefined
    },
  }

  patch(XMLHttpRequest.prototype, 'open', open)
  patch(XMLHttpRequest.prototype, 'send', send)
  patch(XMLHttpRequest.prototype, 'setRequestHeader', {
    before: (self) => get(busy, self),
    after: (opened, result, _, args) => {
      const name = args[0]
      // What an object says is its page's to tell, and to the browser alone.
      if (opened && typeof name === 'string' && typeof args[1] !== 'object') {
        opened.headers ??= { __proto__: null }
        const before = opened.headers[name]
        opened.headers[name] = before === undefined ? args[1] : `${before}, ${args[1]}`
      }
      return result
    },
  })
}
