import { guard } from '../base/guard.ts'
import { isApiPath } from '../observe/api-paths.ts'
import type { HookReport } from '../observe/observation.ts'
import { slice, toLowerCase } from '../observe/pristine-natives.ts'
import { pristineGetter } from './pristine.ts'

/**
 * A lapsed console session: an API call was redirected to the login page, which is HTML with status 200.
 * `url` is what the call asked for.
 */
export function isLoginPage(url: string | undefined, contentType: string): boolean {
  return toLowerCase(slice(contentType, 0, 9)) === 'text/html' && url !== undefined && isApiPath(url)
}

/** Makes the function that names why a fetch was rejected, or a synchronous XHR threw. */
export function createErrorKind(global: Window & typeof globalThis) {
  const exceptionName = pristineGetter(global.DOMException, 'name')
  const { TypeError: NativeTypeError } = global
  return (reason: unknown): NonNullable<HookReport['error']> => {
    if (reason instanceof NativeTypeError) return 'network'
    // What is no exception of the browser is a reason that the page itself gave to `abort()`.
    const name = guard(() => exceptionName(reason as DOMException)) ?? 'AbortError'
    return name === 'AbortError' ? 'abort' : name === 'TimeoutError' ? 'timeout' : 'network'
  }
}
