import type { Outcome } from './calls.ts'
import { isTextType } from './charset.ts'
import { guard } from './guard.ts'
import { jsonText } from './json-text.ts'
import { getterOf, keepGetter, keepMethod, keepSoon, keepThen } from './keep.ts'
import { BODY_LIMIT } from './limits.ts'
import { decodeBytes } from './read-stream.ts'

type RawBody = Outcome['body']

/**
 * Makes the reader of a finished XHR's body. `response` gives the page the very object that we looked at, unchanged, and
 * text is only read where the page's `responseType` allows it. What could be gone soon is taken at once, and the work on it
 * left for a microtask: a regular expression in the middle of a synchronous call would change the page's `RegExp.$1`.
 */
export const createXhrBodyReader = (global: Window & typeof globalThis) => {
  const { XMLHttpRequest, Blob } = global
  const responseType = keepGetter(XMLHttpRequest, 'responseType')
  const responseText = keepGetter(XMLHttpRequest, 'responseText')
  const response = keepGetter(XMLHttpRequest, 'response')
  const bufferSize = keepGetter(global.ArrayBuffer, 'byteLength')
  const blobSize = keepGetter(Blob, 'size')
  const blobPart = keepMethod(Blob, 'slice')
  const blobBytes = keepMethod(Blob, 'arrayBuffer')
  const then = keepThen(global)
  const soon = keepSoon(global)
  const root = keepGetter(global.Document, 'documentElement')
  const markup = getterOf<Element, 'outerHTML'>(global.Element.prototype, 'outerHTML')
  const Bytes = global.Uint8Array

  const text = (found: string | undefined): RawBody =>
    found === undefined ? { reason: 'never-read' } : { text: found, cut: found.length > BODY_LIMIT, size: undefined }

  const bytes = (buffer: ArrayBuffer, contentType: string, size: number): RawBody => ({
    text: decodeBytes(new Bytes(buffer), contentType),
    cut: size > BODY_LIMIT,
    size,
  })

  const blob = (found: Blob, contentType: string, done: (body: RawBody) => void): void => {
    const size = blobSize(found)
    then(
      blobBytes(blobPart(found, 0, BODY_LIMIT)),
      (buffer) => done(bytes(buffer, contentType, size)),
      () => done({ reason: 'blob', size }),
    )
  }

  const fromObject = (kind: XMLHttpRequestResponseType, found: unknown, contentType: string): RawBody => {
    // Nothing came, or the browser could not make of it what the page asked for.
    if (found === null) return { reason: 'never-read' }
    if (kind === 'json') return text(jsonText(found, BODY_LIMIT))
    if (kind === 'document') return text(markup(root(found as Document)))
    if (kind === 'blob') return { reason: 'blob', size: blobSize(found as Blob) }
    const size = bufferSize(found as ArrayBuffer)
    return isTextType(contentType) ? bytes(found as ArrayBuffer, contentType, size) : { reason: 'blob', size }
  }

  /** Calls `done` once, later. Throws where the browser refuses an answer. */
  return (xhr: XMLHttpRequest, contentType: string, done: (body: RawBody) => void): void => {
    const kind = responseType(xhr)
    const asText = kind === '' || kind === 'text'
    const found: unknown = asText ? responseText(xhr) : response(xhr)
    soon(() =>
      guard(() => {
        const readable = isTextType(contentType)
        if (asText) done(readable ? text(found as string) : { reason: 'blob' })
        else if (kind === 'blob' && readable && found !== null) blob(found as Blob, contentType, done)
        else done(fromObject(kind, found, contentType))
      }),
    )
  }
}
