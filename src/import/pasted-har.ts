import { field, isRecord, numberOf, textOf } from '../base/json-fields.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { decoderFor, isTextType } from '../observe/body/charset.ts'
import type { RawText } from '../observe/body/clip-body.ts'
import { EMBEDDED_ERROR_LIMIT, showsEmbeddedError } from '../observe/may-embed-error.ts'
import type { Body } from '../observe/observation.ts'
import { PASTED_BODY_LIMIT, pastedExchange } from './pasted-exchange.ts'

/** Bytes that no text has. */
const BINARY = /[\0\uFFFD]/

/**
 * The entries of a HAR, of a list of entries, or the one that the value is; undefined for any other JSON. `value` may be
 * anything that JSON can hold. Never throws.
 */
export function harEntries(value: unknown): readonly unknown[] | undefined {
  const log = field(value, 'log')
  const entries = field(log, 'entries') ?? field(value, 'entries')
  if (Array.isArray(entries) && (log !== undefined || entries.some(isEntry))) return entries.filter(isEntry)
  if (Array.isArray(value) && value.length > 0 && value.every(isEntry)) return value
  return isEntry(value) ? [value] : undefined
}

/**
 * The exchange that a HAR entry tells of, secrets dropped: of its headers the few that are worth keeping. With `alone`
 * its body is read whatever it is; else only where it may tell of a failure. Never throws.
 */
export function harExchange(entry: unknown, index: number, alone: boolean): Exchange {
  const request = field(entry, 'request')
  const response = field(entry, 'response')
  const status = numberOf(field(response, 'status'))
  const answered = status !== undefined && status >= 100 && status <= 999
  const error =
    textOf(field(response, '_error')) ?? (answered ? undefined : (textOf(field(response, 'statusText')) ?? ''))
  const startedAt = Date.parse(textOf(field(entry, 'startedDateTime')) ?? '')
  const took = numberOf(field(entry, 'time'))
  return pastedExchange(
    {
      method: textOf(field(request, 'method')),
      url: textOf(field(request, 'url')),
      ...(answered ? { status, statusLine: statusLineOf(response, status) } : {}),
      error,
      headers: headersOf(response),
      body: bodyOf(field(response, 'content'), alone || !answered || status >= 400),
      requestBody: textOf(field(field(request, 'postData'), 'text')),
      startedAt: Number.isNaN(startedAt) ? undefined : startedAt,
      took: took === undefined || took < 0 ? undefined : took,
    },
    `pasted-${index}`,
  )
}

function isEntry(value: unknown): boolean {
  return isRecord(field(value, 'request')) && isRecord(field(value, 'response'))
}

function statusLineOf(response: unknown, status: number): string {
  const version = textOf(field(response, 'httpVersion')) ?? ''
  return `${version} ${status} ${textOf(field(response, 'statusText')) ?? ''}`.trim()
}

function headersOf(response: unknown): { readonly name: string; readonly value: string }[] {
  const headers = field(response, 'headers')
  if (!Array.isArray(headers)) return []
  return headers.flatMap((header: unknown) => {
    const name = textOf(field(header, 'name'))
    return name === undefined ? [] : [{ name, value: textOf(field(header, 'value')) ?? '' }]
  })
}

function bodyOf(content: unknown, wanted: boolean): RawText | Body {
  const size = numberOf(field(content, 'size'))
  const sized = size === undefined || size <= 0 ? {} : { size }
  const text = textOf(field(content, 'text'))
  if (text === undefined) return { reason: 'empty', ...sized }
  const encoded = field(content, 'encoding') === 'base64'
  if (!wanted && (encoded || text.length > EMBEDDED_ERROR_LIMIT || !showsEmbeddedError(text))) {
    return { reason: 'not-asked', ...sized }
  }
  if (!encoded) return { text, ...sized }
  const type = textOf(field(content, 'mimeType')) ?? ''
  const decoded = decode(text, type)
  const readable = decoded !== undefined && (isTextType(type) || !BINARY.test(decoded.text))
  return readable ? { ...decoded, ...sized } : { reason: 'blob', ...sized }
}

function decode(base64: string, type: string): RawText | undefined {
  const head = base64.slice(0, Math.ceil(PASTED_BODY_LIMIT / 3) * 4)
  const cut = head.length < base64.length
  try {
    const bytes = Uint8Array.from(atob(head), (char) => char.charCodeAt(0))
    return { text: decoderFor(type).decode(bytes, { stream: cut }), cut }
  } catch {
    return undefined
  }
}
