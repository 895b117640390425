import { uncurry } from '../observe/kept-natives.ts'
import type { HookReport } from '../observe/observation.ts'
import { type Call, type Calls, unanswered } from './calls.ts'
import { createErrorKind, isFailedStatus, isLoginPage } from './failure-kind.ts'
import { guard } from './guard.ts'
import { keepGetter, keepMethod } from './keep.ts'
import { patch, type Watch } from './patch.ts'
import { createPartsReader } from './request-parts.ts'
import { createXhrBodyReader } from './xhr-body.ts'

/** What an XHR object is busy with since its last `open`. */
interface Opened {
  readonly method: string
  readonly url: string | undefined
  readonly base: string | undefined
  call: Call | undefined
  settled: boolean
}

const DONE = 4

/**
 * Watches XMLHttpRequest: the constructor stays the browser's own, so `instanceof` and subclasses work as before.
 * It listens in the capture phase, ahead of the page's own listeners, and only to how a call ends.
 */
export const hookXhr = (global: Window & typeof globalThis, calls: Calls): void => {
  const { XMLHttpRequest } = global
  const readyState = keepGetter(XMLHttpRequest, 'readyState')
  const status = keepGetter(XMLHttpRequest, 'status')
  const responseUrl = keepGetter(XMLHttpRequest, 'responseURL')
  const header = keepMethod(XMLHttpRequest, 'getResponseHeader')
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
    const { call } = opened
    if (!call || opened.settled) return
    opened.settled = true
    if (error) {
      calls.finish(call, unanswered(error))
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
      calls.finish(call, { status: code, error: undefined, contentType, finalUrl, body }),
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
  const ending = (error: HookReport['error']) =>
    function (this: XMLHttpRequest, event: Event): void {
      if (event.isTrusted) end(this, error)
    }
  /** Whoever says so: an answer that is there is there. */
  const loaded = function (this: XMLHttpRequest): void {
    end(this)
  }
  const failed = ending('network')
  const aborted = ending('abort')
  const late = ending('timeout')

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
        set(busy, xhr, { method, url, base: calls.baseOf(url), call: undefined, settled: false })
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
      if (!opened || opened.call) return undefined
      guard(() => {
        opened.call = calls.begin('xhr', opened, parts.ofSend(args[0]), opened.base)
        if (!opened.call) return
        listen(xhr, 'load', loaded, true)
        listen(xhr, 'error', failed, true)
        listen(xhr, 'abort', aborted, true)
        listen(xhr, 'timeout', late, true)
      })
      return opened
    },
    failed: (opened, reason, self) => {
      if (!opened) return
      const xhr = self as XMLHttpRequest
      // A synchronous call has no events when it fails. In any other state nothing was sent.
      if (readyState(xhr) === DONE) guard(() => settle(xhr, opened, errorKind(reason)))
      else opened.call = undefined
    },
  }

  patch(XMLHttpRequest.prototype, 'open', open)
  patch(XMLHttpRequest.prototype, 'send', send)
}
