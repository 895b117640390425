import { guard } from '../base/guard.ts'
import { isFailedStatus } from '../base/http-status.ts'
import { isTextType } from '../observe/body/charset.ts'
import type { HookReport } from '../observe/observation.ts'
import { exec, uncurry } from '../observe/pristine-natives.ts'
import { type Call, type FoundBody, withoutAnswer } from './call.ts'
import type { CallTracker } from './call-tracker.ts'
import { createErrorKind, isLoginPage } from './failure-kind.ts'
import { patch, removeOwnLine } from './patch.ts'
import { pristineGetter, pristineMethod, pristineThen } from './pristine.ts'
import { bodyOf, createStreamReader } from './read-stream.ts'
import { createPartsReader } from './request-parts.ts'

const NATIVE = /^function fetch\(\)\s*\{\s*\[native code\]/

/**
 * Watches `fetch`. The page gets a promise that settles one microtask after the browser's own, with the same value or
 * reason. Observing the browser's promise instead would hide the page's unhandled rejections, or add one of ours.
 */
export function hookFetch(global: Window & typeof globalThis, calls: CallTracker): void {
  const { Response } = global
  // A fetch that somebody wrapped before us may hold on to the promise it returns.
  const then = pristineThen(global, exec(NATIVE, `${global.fetch}`) !== null)
  const status = pristineGetter(Response, 'status')
  const redirected = pristineGetter(Response, 'redirected')
  const finalUrl = pristineGetter(Response, 'url')
  const headers = pristineGetter(Response, 'headers')
  const body = pristineGetter(Response, 'body')
  const clone = pristineMethod(Response, 'clone')
  const header = pristineMethod(global.Headers, 'get')
  const errorKind = createErrorKind(global)
  const parts = createPartsReader(global)
  const readStream = createStreamReader(global)

  const begin = (args: readonly unknown[]): Call | undefined => {
    try {
      const request = parts.ofFetch(args[0], args[1])
      return request && calls.begin('fetch', request, request.body, calls.baseOf(request.url), args[0], args[1])
    } catch {
      return undefined
    }
  }

  /** Copies a failure's body before the page can read it, and reports the failure once the copy is read. */
  const inspect = (call: Call, response: Response): void => {
    const code = status(response)
    const isFailure = isFailedStatus(code)
    if (!isFailure && !redirected(response)) return
    const contentType = header(headers(response), 'content-type') ?? ''
    if (!isFailure && !isLoginPage(call.url, contentType)) return
    const end = (found: FoundBody, error?: HookReport['error']): void =>
      calls.finish(call, { body: found, error, status: code, contentType, finalUrl: finalUrl(response) })
    const stream = isTextType(contentType) ? body(clone(response)) : undefined
    if (!stream) end(stream === null ? { reason: 'empty', size: 0 } : { reason: 'blob' })
    else
      readStream(stream, contentType, (arrived) => {
        const error = arrived.end === 'failed' ? errorKind(arrived.reason) : 'network'
        // A broken connection shows in the body being cut.
        end(bodyOf(arrived), error === 'network' ? undefined : error)
      })
  }

  const follow = (call: Call, native: Promise<Response>): Promise<Response> => {
    try {
      return then(
        native,
        (response) => {
          guard(() => inspect(call, response))
          return response
        },
        (reason) => {
          guard(() => calls.finish(call, withoutAnswer(errorKind(reason))))
          removeOwnLine(reason)
          throw reason
        },
      )
    } catch {
      // Somebody before us made fetch return something that is no promise.
      return native
    }
  }

  patch(global, 'fetch', {
    before: (_, args) => begin(args),
    after: (call, native) => (call ? follow(call, native as Promise<Response>) : native),
  })

  const fetchAgain = uncurry(global.fetch) as (self: unknown, ...args: readonly unknown[]) => Promise<Response>
  const whole = pristineMethod(Response, 'blob')
  const ignore = (): void => {}
  calls.kept.again = (call, url, send) => {
    const args = parts.again(call, url)
    if (typeof args === 'string') return args
    if (send) {
      // An answer that nobody reads would keep its connection.
      then(fetchAgain(global, args[0], args[1]), (response) => then(whole(response), ignore, ignore), ignore)
    }
    return undefined
  }
}
