import { decoderFor, isTextType } from '../../src/observe/body/charset.ts'
import type { RawText } from '../../src/observe/body/clip-body.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import type { NoBodyReason } from '../../src/observe/observation.ts'
import { headerOf } from './har-entry.ts'

/** What stands for a body that cannot be shown. */
export interface Missing {
  readonly reason: NoBodyReason
  readonly size?: number
}

/** What the browsers give for a body: text, or null, and how it is to be read. */
interface Content {
  readonly text: string | null
  /** `bytes`: base64 of the body. `letters`: base64 of its text, one byte each, or where that cannot be, the text. */
  readonly as: 'text' | 'bytes' | 'letters'
  /** Firefox'. */
  readonly mime?: string
}

/** Chromium: `{content, encoding}`, or through the polyfill `[content, encoding]`. Firefox: `[content, mime]`. */
function unpack(got: unknown): Content {
  const [content, second] = Array.isArray(got)
    ? got
    : [(got as { content?: unknown } | undefined)?.content, (got as { encoding?: unknown } | undefined)?.encoding]
  const text = typeof content === 'string' ? content : null
  if (typeof second !== 'string' || !second.includes('/')) return { text, as: second === 'base64' ? 'bytes' : 'text' }
  return { text, as: isTextType(second) ? 'text' : 'letters', mime: second }
}

/** Bytes that no text has. */
const BINARY = /[\0\uFFFD]/

/** The text of at most the first `limit` bytes of base64. Throws where it is none. */
function decode(base64: string, as: 'bytes' | 'letters', type: string, limit: number): string {
  const head = base64.slice(0, Math.ceil(limit / 3) * 4)
  const letters = atob(head)
  if (as === 'letters') return letters
  const bytes = Uint8Array.from(letters, (char) => char.charCodeAt(0))
  // A character that the limit cut in two is left out.
  return decoderFor(type).decode(bytes, { stream: head.length < base64.length })
}

/** A number of bytes; undefined where it is none, as -1, HAR's word for unknown. */
function byteCount(size: number | undefined): number | undefined {
  return size !== undefined && Number.isSafeInteger(size) && size >= 0 ? size : undefined
}

/** Why there is nothing where Chromium gives no content, `null`. */
function withoutContent({ response }: HarEntry, limit: number): Missing {
  const size = byteCount(response.content.size ?? 0)
  if (response._error) {
    const blocked = response._error === 'net::ERR_FAILED' && response.status > 0
    return { reason: blocked ? 'cors' : response.status === 204 ? 'empty' : 'never-read' }
  }
  if (size === 0) return { reason: 'empty', size }
  if (size === undefined) return { reason: 'navigation' }
  return { reason: size > limit ? 'over-limit' : 'navigation', size }
}

/** What an empty content stands for. A body that the page took as a blob is empty in Chromium's DevTools. */
function withEmptyContent({ _resourceType, request, response }: HarEntry): Missing {
  const { status, headers, bodySize, content } = response
  if (status === 0) return { reason: 'never-read' }
  if (_resourceType === undefined || request.method === 'HEAD' || status === 204 || status === 304)
    return { reason: 'empty', size: 0 }
  const length = byteCount(Number(headerOf(headers, 'content-length') ?? bodySize))
  const typed = isTextType(content.mimeType || 'x-unknown')
  // A length that nobody knows, as in HTTP/2: an answer that has a type mostly has a body too.
  return length
    ? { reason: 'blob', size: length }
    : length === 0 || !typed
      ? { reason: 'empty', size: 0 }
      : { reason: 'blob' }
}

/**
 * The text of an entry's body from what its `getContent` gave (undefined: it gave nothing, as after a navigation), or the
 * reason why there is none. Of base64 at most `limit` bytes are decoded; other text comes whole. Never throws.
 */
export function readContent(entry: HarEntry, got: unknown, limit: number): RawText | Missing {
  if (got === undefined) return { reason: 'navigation' }
  const { text, as, mime } = unpack(got)
  if (text === null) return withoutContent(entry, limit)
  if (text === '') return withEmptyContent(entry)
  const type = mime ?? headerOf(entry.response.headers, 'content-type') ?? entry.response.content.mimeType ?? ''
  // Firefox counts what came over the wire, compressed.
  const size = mime === undefined ? byteCount(entry.response.content.size) : undefined
  const sized = size ? { size } : {}
  const readable = (plain: string, cut: boolean): RawText | Missing =>
    !isTextType(type) && BINARY.test(plain) ? { reason: 'blob', ...sized } : { text: plain, cut, ...sized }
  if (as === 'text') return readable(text, false)
  try {
    return readable(decode(text, as, type, limit), text.length > Math.ceil(limit / 3) * 4)
  } catch {
    return as === 'letters' ? readable(text, false) : { reason: 'blob', ...sized }
  }
}
