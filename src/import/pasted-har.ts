import { isFailedStatus } from '../base/http-status.ts'
import { field, isRecord, numberOf, textOf } from '../base/json-fields.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { base64Text, isBinary } from '../observe/body/base64-text.ts'
import { isTextType } from '../observe/body/charset.ts'
import type { RawBody } from '../observe/body/clip-body.ts'
import { EMBEDDED_ERROR_LIMIT, showsEmbeddedError } from '../observe/may-embed-error.ts'
import { PASTED_BODY_LIMIT, pastedExchange } from './pasted-exchange.ts'

/** The entries of a HAR, of a list of entries, or of a single entry; undefined for any other JSON. */
export function harEntries(value: unknown): readonly unknown[] | undefined {
  const log = field(value, 'log')
  const entries = field(log, 'entries') ?? field(value, 'entries')
  if (Array.isArray(entries) && (log !== undefined || entries.some(isEntry))) return entries.filter(isEntry)
  if (Array.isArray(value) && value.length > 0 && value.every(isEntry)) return value
  return isEntry(value) ? [value] : undefined
}

/**
 * The exchange of a HAR entry, with the few headers that are worth keeping, secrets dropped. With `alone` the body is read
 * whatever it is; else only where it may tell of a failure. The entry may be anybody's.
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
      body: bodyOf(field(response, 'content'), alone || !answered || isFailedStatus(status)),
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

function bodyOf(content: unknown, wanted: boolean): RawBody {
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
  const decoded = base64Text(text, type, PASTED_BODY_LIMIT)
  const isReadable = decoded !== undefined && (isTextType(type) || !isBinary(decoded.text))
  return isReadable ? { ...decoded, ...sized } : { reason: 'blob', ...sized }
}
