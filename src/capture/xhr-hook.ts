import { uncurry } from '../observe/kept-natives.ts'
import type { HookReport } from '../observe/observation.ts'
import { type Call, type Calls, unanswered } from './calls.ts'
import { createErrorKind, isFailedStatus, isLoginPage } from './failure-kind.ts'
import { guard } from './guard.ts'
import { keepGetter, keepMethod } from './keep.ts'
import { patch, type Watch } from './patch.ts'
import { createPartsReader, type RequestParts } from './request-parts.ts'
import { createXhrBodyReader } from './xhr-body.ts'

/** What an XHR object is busy with since its last `open`. */
interface Opened {
  readonly parts: Omit<RequestParts, 'body'>
  readonly base: string
  call: Call | undefined
  settled: boolean
}

const DONE = 4

/**
 * Watches XMLHttpRequest: the constructor stays the browser's own, so `instanceof` and subclasses work as before.
 * It listens in the capture phase, ahead of the page's own listeners, and only to how a call ends.
 */
export const hookXhr = (global: Window & typeof globalThis, calls: Calls): (() => void) => {
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

  const ending = (error?: HookReport['error']) =>
    function (this: XMLHttpRequest, event: Event): void {
      guard(() => {
        const opened = event.isTrusted ? get(busy, this) : undefined
        if (opened && readyState(this) === DONE) settle(this, opened, error)
      })
    }
  const loaded = ending()
  const failed = ending('network')
  const aborted = ending('abort')
  const late = ending('timeout')

  const watchOpen: Watch = (self, args) => {
    const xhr = self as XMLHttpRequest
    const before = get(busy, self)
    // A finished answer is lost with the next open; a page may do that in a listener that runs before ours.
    if (before) guard(() => readyState(xhr) === DONE && settle(xhr, before))
    return {
      done: () =>
        guard(() => {
          if (before) settle(xhr, before, 'abort')
          const asked = parts.ofOpen(args[0], args[1])
          if (asked) set(busy, xhr, { parts: asked, base: calls.base(), call: undefined, settled: false })
        }),
      failed: undefined,
    }
  }

  const watchSend: Watch = (self, args) => {
    const xhr = self as XMLHttpRequest
    const opened = get(busy, self)
    if (!opened || opened.call) return undefined
    guard(() => {
      opened.call = calls.begin('xhr', { ...opened.parts, body: parts.ofSend(args[0]) }, opened.base)
      listen(xhr, 'load', loaded, true)
      listen(xhr, 'error', failed, true)
      listen(xhr, 'abort', aborted, true)
      listen(xhr, 'timeout', late, true)
    })
    return {
      done: undefined,
      failed: (reason) => {
        // A synchronous call has no events when it fails. In any other state nothing was sent.
        if (readyState(xhr) === DONE) guard(() => settle(xhr, opened, errorKind(reason)))
        else opened.call = undefined
      },
    }
  }

  const undoOpen = patch(XMLHttpRequest.prototype, 'open', watchOpen)
  const undoSend = patch(XMLHttpRequest.prototype, 'send', watchSend)
  return () => {
    undoOpen()
    undoSend()
  }
}
