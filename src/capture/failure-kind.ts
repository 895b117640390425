import { guard } from '../base/guard.ts'
import { isApiPath } from '../observe/api-paths.ts'
import type { HookReport } from '../observe/observation.ts'
import { slice, toLowerCase } from '../observe/pristine-natives.ts'
import { keepGetter } from './pristine.ts'

/**
 * A lapsed console session: an API call was sent on to the login page, which is HTML with status 200.
 * `url` is what the call asked for. Never throws.
 */
export function isLoginPage(url: string | undefined, contentType: string): boolean {
  return toLowerCase(slice(contentType, 0, 9)) === 'text/html' && url !== undefined && isApiPath(url)
}

/** Makes the function that says in a word why a fetch was rejected, or a synchronous XHR threw. It never throws. */
export function createErrorKind(global: Window & typeof globalThis) {
  const exceptionName = keepGetter(global.DOMException, 'name')
  const { TypeError: NativeTypeError } = global
  return (reason: unknown): NonNullable<HookReport['error']> => {
    if (reason instanceof NativeTypeError) return 'network'
    // No exception of the browser: a reason that the page itself gave to `abort()`.
    const name = guard(() => exceptionName(reason as DOMException)) ?? 'AbortError'
    return name === 'AbortError' ? 'abort' : name === 'TimeoutError' ? 'timeout' : 'network'
  }
}
