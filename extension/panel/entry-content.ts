import { field } from '../../src/base/json-fields.ts'
import { base64Letters, base64Text, isBinary } from '../../src/observe/body/base64-text.ts'
import { isTextType } from '../../src/observe/body/charset.ts'
import type { RawBody, RawText } from '../../src/observe/body/clip-body.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import type { NoBody } from '../../src/observe/observation.ts'
import { headerOf } from './har-entry.ts'

/** What a browser's `getContent` gives for a body. */
interface DevtoolsContent {
  readonly text: string | null
  /** `bytes`: base64 of the body. `letters`: base64 of its text, one byte per letter; or the text itself, if it has others. */
  readonly as: 'text' | 'bytes' | 'letters'
  /** In Firefox only. */
  readonly mime?: string
}

/** Chromium: `{content, encoding}`, or through the polyfill `[content, encoding]`. Firefox: `[content, mime]`. */
function unpack(content: unknown): DevtoolsContent {
  const [body, second] = Array.isArray(content) ? content : [field(content, 'content'), field(content, 'encoding')]
  const text = typeof body === 'string' ? body : null
  if (typeof second !== 'string' || !second.includes('/')) return { text, as: second === 'base64' ? 'bytes' : 'text' }
  return { text, as: isTextType(second) ? 'text' : 'letters', mime: second }
}

/** `size` if it is a number of bytes. HAR's -1, for example, stands for an unknown size. */
function byteCount(size: number | undefined): number | undefined {
  return size !== undefined && Number.isSafeInteger(size) && size >= 0 ? size : undefined
}

/** Why Chromium gives `null` for a content. */
function withoutContent({ response }: HarEntry, limit: number): NoBody {
  const size = byteCount(response.content.size ?? 0)
  if (response._error) {
    const blocked = response._error === 'net::ERR_FAILED' && response.status > 0
    return { reason: blocked ? 'cors' : response.status === 204 ? 'empty' : 'never-read' }
  }
  if (size === 0) return { reason: 'empty', size }
  if (size === undefined) return { reason: 'navigation' }
  return { reason: size > limit ? 'over-limit' : 'navigation', size }
}

/** What an empty content stands for. Chromium's DevTools have an empty content for a body that the page took as a blob. */
function withEmptyContent({ _resourceType, request, response }: HarEntry): NoBody {
  const { status, headers, bodySize, content } = response
  if (status === 0) return { reason: 'never-read' }
  if (_resourceType === undefined || request.method === 'HEAD' || status === 204 || status === 304)
    return { reason: 'empty', size: 0 }
  const length = byteCount(Number(headerOf(headers, 'content-length') ?? bodySize))
  const typed = isTextType(content.mimeType || 'x-unknown')
  // Without a known length, as in HTTP/2, an answer that has a type mostly has a body too.
  return length
    ? { reason: 'blob', size: length }
    : length === 0 || !typed
      ? { reason: 'empty', size: 0 }
      : { reason: 'blob' }
}

/**
 * The text of an entry's body, or the reason why there is none. `content` is what the entry's `getContent` gave; undefined
 * for nothing, as after a navigation. Of base64 at most `limit` bytes are decoded; other text comes whole.
 */
export function readContent(entry: HarEntry, content: unknown, limit: number): RawBody {
  if (content === undefined) return { reason: 'navigation' }
  const { text, as, mime } = unpack(content)
  if (text === null) return withoutContent(entry, limit)
  if (text === '') return withEmptyContent(entry)
  const type = mime ?? headerOf(entry.response.headers, 'content-type') ?? entry.response.content.mimeType ?? ''
  // Firefox counts the compressed bytes that came over the wire.
  const size = mime === undefined ? byteCount(entry.response.content.size) : undefined
  const sized = size ? { size } : {}
  const readable = (raw: RawText): RawBody =>
    !isTextType(type) && isBinary(raw.text) ? { reason: 'blob', ...sized } : { ...raw, ...sized }
  if (as === 'text') return readable({ text })
  const decoded = as === 'letters' ? base64Letters(text, limit) : base64Text(text, type, limit)
  if (decoded) return readable(decoded)
  return as === 'letters' ? readable({ text }) : { reason: 'blob', ...sized }
}
