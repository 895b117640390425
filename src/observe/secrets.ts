import { jwtAt, schemeAt, userinfoAt } from './find-credential.ts'
import { type Cut, cut, REMOVED, secretValueAt } from './find-secret.ts'
import { decodeValue, encodeValue, exec, execAt, indexOf, slice } from './pristine-natives.ts'
import { isSecretParameter } from './secret-keys.ts'

const TEXT_STOPS = /[:=]|eyJ|bearer\s|basic\s/gi
/** In a path a colon is part of a name (`/api/2/tenants:resolve_ids`), and a segment after one of these names is a secret. */
const PATH_STOPS = /(?<=\/(?:password_reset|reset-password|activat(?:e|ion)|invite|verify)\/)([^/;]+)|=|eyJ/gi
/** A whole text that is an encoded form. */
const FORM = /^[^\s"'<>{}\\=&:]+=[^\s"<>{}\\]*$/

/** Whether the whole text is an encoded form (`a=1&b=2`). */
export function isForm(text: string): boolean {
  return exec(FORM, text) !== null
}

/** The pages of a sign-in, where `code` and `state` are secret whatever they look like. */
const SIGN_IN = /\/(?:idp\/|authorize|login|oauth|callback|cb$|sso)/i
const FILTER = /^(?:code|state)=(?:[a-z][a-z_,|.()-]{0,60}|\d{1,5})$/i

/** The longest kept address, in characters; a longer one is cut and ends in `…`. */
export const MAX_URL = 8_192

function at(text: string, stop: RegExpExecArray): Cut | number | undefined {
  const { 0: found, 1: segment, index } = stop
  if (segment) return cut(index, segment)
  if (found === 'eyJ') return jwtAt(text, index)
  return found.length > 1 ? schemeAt(text, index) : (userinfoAt(text, index) ?? secretValueAt(text, index))
}

function scan(text: string, stops: RegExp): string {
  let out = ''
  let done = 0
  let next = 0
  for (;;) {
    const stop = execAt(stops, text, next)
    if (!stop) return out + slice(text, done)
    const found = at(text, stop)
    if (typeof found === 'object') {
      out += slice(text, done, found.start) + found.mark
      done = found.end
      next = found.end
    } else next = found ?? stop.index + 1
  }
}

function scrubPair(pair: string, filters: boolean): string {
  const equals = indexOf(pair, '=')
  if (equals < 0) return scan(pair, PATH_STOPS)
  const key = slice(pair, 0, equals)
  const value = slice(pair, equals + 1)
  if (value === '') return pair
  const decoded = decodeValue(value)
  const isFilter = filters && exec(FILTER, `${key}=${decoded}`)
  if (!isFilter && isSecretParameter(decodeValue(key))) return `${key}=${REMOVED}`
  const scrubbed = scan(decoded, TEXT_STOPS)
  return scrubbed === decoded ? pair : `${key}=${encodeValue(scrubbed)}`
}

/** `filters`: here `state=completed` is a search filter of the page, no secret. */
function scrubPairs(pairs: string, filters: boolean): string {
  let out = ''
  for (let from = 0; ; ) {
    const end = indexOf(pairs, '&', from)
    if (end < 0) return out + scrubPair(slice(pairs, from), filters)
    out += `${scrubPair(slice(pairs, from, end), filters)}&`
    from = end + 1
  }
}

/** The scheme of an address with user and password, the rest up to the query, the query; the fragment is left. */
const ADDRESS = /^(?:([^/?#]*:\/\/)[^/?#]*@)?([^?#]*)(?:\?([^#]*))?/

function clip(url: string): string {
  return url.length > MAX_URL ? `${slice(url, 0, MAX_URL - 1)}…` : url
}

/**
 * The URL without fragment, without user and password, and with `[removed]` for the values of secret query parameters
 * (tokens, passwords, the `code` and `state` of a sign-in), for JWTs and for what follows `/invite/` and its like in the
 * path; cut to `MAX_URL` characters. Everything else stays as written. Absolute or relative; what is no URL is treated
 * as one. Doing it twice changes nothing more where nothing was cut. Linear time.
 */
export function scrubUrl(url: string): string {
  const found = exec(ADDRESS, url)
  const address = (found?.[1] ?? '') + (found?.[2] ?? '')
  const query = found?.[3]
  return clip(scan(address, PATH_STOPS) + (query === undefined ? '' : `?${scrubPairs(query, !exec(SIGN_IN, address))}`))
}

/**
 * The text with `[removed]` for the values of secret fields (JSON, JSON quoted inside JSON, forms, header lines,
 * `key=value`), for `Bearer` and `Basic` credentials, JWTs, and passwords in addresses. Broken and cut-off JSON too:
 * where the end of a secret is not to be seen, the rest of the text goes. Everything else is kept byte for byte, big
 * integers as written. `true`, `false`, `null` and "" are no secrets. Linear time.
 */
export function scrubText(text: string): string {
  return isForm(text) ? scrubPairs(text, false) : scan(text, TEXT_STOPS)
}
