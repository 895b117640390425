import { STATUS_CODES } from 'node:http'
import { ACCOUNT_DOMAIN } from '../answers.ts'
import { platformError } from '../platform-errors.ts'

/** The vendor's own example of an error body. It is not valid JSON: the quotes inside `info` are not escaped. */
export const VENDOR_EXAMPLE =
  '{"error":{"code":1006,"message":"It is prohibited to delete a non-disabled tenant.","details":{"info":"It is prohibited to delete a non-disabled tenant "1415032"","addition":[{"id":"1415032"}]},"context":{"id":"1415032"},"domain":"PlatformAccountServer"}}'

/** Markup and script as a server might echo them. Should it ever run, `window.hostileRan` is true. */
export const HOSTILE = '"><script>window.hostileRan=true</script><img src=x onerror="window.hostileRan=true">\'&amp;'

/** What the switches say about the error: `code` as it will stand in the body. */
export interface ErrorFields {
  readonly status: number
  readonly code: string
  readonly message?: string | undefined
  readonly domain?: string | undefined
  readonly info?: string | undefined
}

const isNumber = (code: string) => /^\d+$/.test(code)

/** As JSON, digits kept as they are: they may be more than a number holds. */
const codeJson = (code: string) => (isNumber(code) ? code : JSON.stringify(code))

/** The message asked for, else the server's own sentence for the code, else HTTP's words for the status. */
export function messageOf({ message, code, status }: ErrorFields): string {
  if (message !== undefined) return message
  if (isNumber(code) && code.length === 4) return platformError(Number(code)).message
  return STATUS_CODES[status] ?? 'An error has occurred.'
}

/** `{"error":{"code":…,"message":…,"details":…,"context":…,"domain":…}}`. */
export function wrappedBody(fields: ErrorFields): string {
  const rest = {
    message: messageOf(fields),
    details: { info: fields.info ?? null },
    context: {},
    domain: fields.domain ?? ACCOUNT_DOMAIN,
  }
  return `{"error":{"code":${codeJson(fields.code)},${JSON.stringify(rest).slice(1)}}`
}

/** `{"domain":…,"code":…,"message":…}`. */
export function flatBody(fields: ErrorFields): string {
  const domain = JSON.stringify(fields.domain ?? 'General')
  return `{"domain":${domain},"code":${codeJson(fields.code)},"message":${JSON.stringify(messageOf(fields))}}`
}

/** `__proto__` as an own key, where a careless merge would reach Object.prototype. */
export function protoBody(fields: ErrorFields): string {
  return wrappedBody(fields).replace('{"error":{', '{"error":{"__proto__":{"x":1},')
}

/** Markup in every text field of a wrapped error. */
export function hostileBody({ code }: ErrorFields): string {
  const rest = {
    message: HOSTILE,
    details: { info: HOSTILE, addition: [{ id: HOSTILE, [HOSTILE]: HOSTILE }] },
    context: { id: HOSTILE, [HOSTILE]: HOSTILE },
    domain: HOSTILE,
  }
  return `{"error":{"code":${codeJson(code)},${JSON.stringify(rest).slice(1)}}`
}

/** JSON of exactly `size` bytes (or of its shortest form): a wrapped error, or for a success a long list of one. */
export function bigBody(fields: ErrorFields, size: number): string {
  const empty = fields.status < 400 ? '{"items":[""]}' : wrappedBody({ ...fields, info: '' })
  const filler = 'x'.repeat(Math.max(0, size - Buffer.byteLength(empty)))
  return fields.status < 400 ? `{"items":["${filler}"]}` : wrappedBody({ ...fields, info: filler })
}

/** The gateway's own error page. */
export function gatewayPage(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n')
}

/** "テナントが見つかりません" (the tenant is not found) in Shift_JIS, which Node cannot encode. */
const SHIFT_JIS_MESSAGE = Buffer.from(
  '8365836983938367' + '82aa' + '8ca9' + '82c2' + '82a9' + '82e8' + '82dc' + '82b9' + '82f1',
  'hex',
)

/** A wrapped error whose message is Japanese in Shift_JIS bytes. */
export function shiftJisBody(fields: ErrorFields): Buffer {
  const [before = '', after = ''] = wrappedBody({ ...fields, message: '\u0000', info: undefined }).split('\\u0000')
  return Buffer.concat([Buffer.from(before), SHIFT_JIS_MESSAGE, Buffer.from(after)])
}

/** A wrapped error whose message has umlauts and accents, in one byte each. */
export function latin1Body(fields: ErrorFields): Buffer {
  return Buffer.from(wrappedBody({ ...fields, message: fields.message ?? 'Löschen verboten: Café «Zürich»' }), 'latin1')
}
