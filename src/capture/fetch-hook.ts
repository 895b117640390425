import { guard } from '../base/guard.ts'
import { isTextType } from '../observe/body/charset.ts'
import type { HookReport } from '../observe/observation.ts'
import { exec, uncurry } from '../observe/pristine-natives.ts'
import { type Call, type FoundBody, withoutAnswer } from './call.ts'
import type { Calls } from './call-tracker.ts'
import { createErrorKind, isFailedStatus, isLoginPage } from './failure-kind.ts'
import { patch, removeOwnLine } from './patch.ts'
import { keepGetter, keepMethod, keepThen } from './pristine.ts'
import { bodyOf, createStreamReader } from './read-stream.ts'
import { createPartsReader } from './request-parts.ts'

const NATIVE = /^function fetch\(\)\s*\{\s*\[native code\]/

/**
 * Watches `fetch`. The page gets a promise that settles as the browser's own, with the same value or reason, one microtask
 * later: observing that one from the side would either hide the page's unhandled rejections or add one of ours.
 */
export function hookFetch(global: Window & typeof globalThis, calls: Calls): void {
  const { Response } = global
  // A fetch that somebody wrapped before us may keep the promise it gives.
  const then = keepThen(global, exec(NATIVE, `${global.fetch}`) !== null)
  const status = keepGetter(Response, 'status')
  const redirected = keepGetter(Response, 'redirected')
  const finalUrl = keepGetter(Response, 'url')
  const headers = keepGetter(Response, 'headers')
  const body = keepGetter(Response, 'body')
  const clone = keepMethod(Response, 'clone')
  const header = keepMethod(global.Headers, 'get')
  const errorKind = createErrorKind(global)
  const parts = createPartsReader(global)
  const readStream = createStreamReader(global)

  const begin = (args: readonly unknown[]): Call | undefined => {
    try {
      const asked = parts.ofFetch(args[0], args[1])
      return asked && calls.begin('fetch', asked, asked.body, calls.baseOf(asked.url), args[0], args[1])
    } catch {
      return undefined
    }
  }

  /** Takes a copy of a failure's body before the page can, and reports it once that is read. */
  const look = (call: Call, response: Response): void => {
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
        // A connection that broke is said by the body that is cut.
        end(bodyOf(arrived), error === 'network' ? undefined : error)
      })
  }

  const follow = (call: Call, native: Promise<Response>): Promise<Response> => {
    try {
      return then(
        native,
        (response) => {
          guard(() => look(call, response))
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
  const whole = keepMethod(Response, 'blob')
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
