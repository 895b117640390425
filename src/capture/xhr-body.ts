import { guard } from '../base/guard.ts'
import { isTextType } from '../observe/body/charset.ts'
import { BODY_LIMIT } from '../observe/body/clip-body.ts'
import { type FoundBody, NEVER_READ } from './call.ts'
import { jsonText } from './json-text.ts'
import { pristineAccessor, pristineGetter, pristineMicrotask } from './pristine.ts'
import { bodyOf, createStreamReader } from './read-stream.ts'

/**
 * Makes the reader of a finished XHR's body. `response` gives the page the very object that we looked at, unchanged; text
 * is only read where the page's `responseType` allows that. The body is taken at once and worked on in a microtask, because
 * a regular expression in the middle of a synchronous call would change the page's `RegExp.$1`.
 */
export function createXhrBodyReader(global: Window & typeof globalThis) {
  const { XMLHttpRequest, Response } = global
  const responseType = pristineGetter(XMLHttpRequest, 'responseType')
  const responseText = pristineGetter(XMLHttpRequest, 'responseText')
  const response = pristineGetter(XMLHttpRequest, 'response')
  const bufferSize = pristineGetter(global.ArrayBuffer, 'byteLength')
  const blobSize = pristineGetter(global.Blob, 'size')
  const stream = pristineGetter(Response, 'body')
  const inMicrotask = pristineMicrotask(global)
  const root = pristineGetter(global.Document, 'documentElement')
  const markup = pristineAccessor<Element, 'outerHTML'>(global.Element.prototype, 'outerHTML')
  const readStream = createStreamReader(global)

  const asText = (kind: XMLHttpRequestResponseType, found: unknown): string | undefined =>
    kind === 'json'
      ? jsonText(found, BODY_LIMIT)
      : kind === 'document'
        ? markup(root(found as Document))
        : (found as string)

  /** Calls `done` once, later. Throws where the browser refuses an answer. */
  return (xhr: XMLHttpRequest, contentType: string, done: (body: FoundBody) => void): void => {
    const kind = responseType(xhr)
    const isText = kind === '' || kind === 'text'
    const found: unknown = isText ? responseText(xhr) : response(xhr)
    inMicrotask(() =>
      guard(() => {
        const isBytes = kind === 'blob' || kind === 'arraybuffer'
        // Nothing came, or the browser could not turn the answer into the type that the page asked for.
        if (found === null) done(NEVER_READ)
        else if ((isText || isBytes) && !isTextType(contentType)) {
          const size = isText ? undefined : kind === 'blob' ? blobSize(found as Blob) : bufferSize(found as ArrayBuffer)
          done(size === undefined ? { reason: 'blob' } : { reason: 'blob', size })
        } else if (isBytes) {
          const bytes = stream(new Response(found as Blob | ArrayBuffer)) as ReadableStream<Uint8Array>
          readStream(bytes, contentType, (arrived) => done(bodyOf(arrived)))
        } else {
          const text = asText(kind, found)
          done(text === undefined ? NEVER_READ : { text, truncated: text.length > BODY_LIMIT, size: undefined })
        }
      }),
    )
  }
}
