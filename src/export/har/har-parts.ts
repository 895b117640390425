import type { QueryString, Request } from 'har-format'
import type { Exchange } from '../../correlate/exchange.ts'
import type { HarResponse } from '../../observe/har.ts'
import type { Body } from '../../observe/observation.ts'
import { contentTypeOf } from '../content-type.ts'
import { ID_HEADERS, REQUEST_ID } from '../correlation-ids.ts'
import type { Masker } from '../mask.ts'
import { maskBody } from '../mask-body.ts'
import { PERSON_FIELD } from '../person-fields.ts'
import type { KeptFields } from './har-file.ts'

const STATUS_LINE = /^(\S*) ?\d{3} ?(.*)$/s

/** The request, masked. Its headers are never recorded, because they hold the session. */
export function harRequest({ method, url, statusLine, requestBody }: Exchange, masker: Masker): Request {
  const text = requestBody && textOf(requestBody, masker)
  return {
    method,
    url: masker.mask(url),
    httpVersion: partsOf(statusLine).version,
    cookies: [],
    headers: [],
    queryString: queryOf(url, masker),
    ...(text === undefined ? {} : { postData: { mimeType: contentTypeOf(text) ?? '', text } }),
    headersSize: -1,
    bodySize: sizeOf(requestBody),
  }
}

/** The answer, masked; for one that never came, status 0 and the browser's word for the failure. */
export function harResponse(exchange: Exchange, masker: Masker): HarResponse {
  const { mask } = masker
  const { status, statusLine, headers, body, hops, finalUrl, error, state } = exchange
  const text = textOf(body, masker)
  const size = sizeOf(body)
  return {
    status: status ?? 0,
    statusText: mask(partsOf(statusLine).words),
    httpVersion: partsOf(statusLine).version,
    cookies: [],
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: headerValue(name, value, masker) })),
    content: { size, mimeType: headers['content-type'] ?? '', ...(text === undefined ? {} : { text }) },
    redirectURL: hops.length > 0 ? mask(finalUrl) : '',
    headersSize: -1,
    bodySize: size,
    ...(state === 'failed' ? { _error: mask(error ?? '') } : {}),
  }
}

/** What HAR has no place for, masked. */
export function keptFields(
  { state, body, requestBody, fromCache, hops, object }: Exchange,
  { mask }: Masker,
): KeptFields {
  const redirects = hops.map((hop) => ({ ...hop, url: mask(hop.url), location: mask(hop.location) }))
  return {
    ...(state === 'completed' ? {} : { _state: state }),
    ...('reason' in body ? { _noBodyReason: body.reason } : body.truncated && { _bodyTruncated: true }),
    ...(requestBody &&
      ('reason' in requestBody
        ? { _noRequestBodyReason: requestBody.reason }
        : requestBody.truncated && { _requestBodyTruncated: true })),
    ...(fromCache && { _fromCache: true }),
    ...(redirects.length > 0 && { _redirects: redirects }),
    ...(object && { _object: { id: mask(object.id), version: object.version } }),
  }
}

function textOf(body: Body, masker: Masker): string | undefined {
  return 'text' in body ? maskBody(body.text, masker) : undefined
}

function sizeOf(body: Body | undefined): number {
  if (body === undefined) return -1
  return body.size ?? ('reason' in body && body.reason === 'empty' ? 0 : -1)
}

function headerValue(name: string, value: string, { mask }: Masker): string {
  return ID_HEADERS.some((id) => id === name) && REQUEST_ID.test(value) ? value : mask(value)
}

function partsOf(statusLine = ''): { readonly version: string; readonly words: string } {
  const [, version = '', words = ''] = STATUS_LINE.exec(statusLine) ?? []
  return { version, words }
}

function queryOf(url: string, { mask, person }: Masker): QueryString[] {
  const query = url.split('?').slice(1).join('?')
  return [...new URLSearchParams(query)].map(([name, value]) => ({
    name: mask(name),
    value: PERSON_FIELD.test(name) && value ? person(value, name) : mask(value),
  }))
}
