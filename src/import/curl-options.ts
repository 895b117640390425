import type { Word } from './command-line.ts'

/** What the options of a cURL command say, as written. */
export interface CurlOptions {
  readonly method: string
  /** What may be the address, in the line's order. */
  readonly addresses: readonly string[]
  readonly data?: Word
  /** The data go into the address (`--get`). */
  readonly asQuery: boolean
  /** True: it has options with values of the request, which may be secret: headers, cookies, data. */
  readonly carries: boolean
  /** True: the last option lacks its value. */
  readonly cut: boolean
}

/** Short options whose value follows, in the same word or the next. */
const SHORT_WITH_VALUE = 'AbcCdDeEFHKmoPQrtTuUwxXyYz'
const LONG_WITH_VALUE = new Set(
  (
    'header request data data-raw data-binary data-ascii data-urlencode json form form-string upload-file url user ' +
    'user-agent referer cookie cookie-jar output proxy proxy-user proxy-header cacert capath cert key pass proxy-pass ' +
    'tlsuser tlspassword proxy-tlsuser proxy-tlspassword login-options aws-sigv4 sasl-authzid url-query max-time ' +
    'connect-timeout write-out resolve connect-to retry retry-delay limit-rate interface config range oauth2-bearer max-redirs'
  ).split(' '),
)
const DATA = /^(?:d|json|data(?:-raw|-binary|-ascii|-urlencode)?)$/

/** Reads the arguments of a cURL command, without `curl`. Never throws. */
export function curlOptions(words: readonly Word[]): CurlOptions {
  let chosen: string | undefined
  let implied: string | undefined
  let data: Word | undefined
  let carries = false
  let isHead = false
  let asQuery = false
  const addresses: string[] = []
  const take = (option: string, value: Word): void => {
    if (option === 'X' || option === 'request') chosen = value.text
    else if (option === 'url') addresses.push(value.text)
    else carries = true
    if (DATA.test(option)) data = joined(data, dataOf(option, value), option === 'json' ? '' : '&')
    else if (/^(?:F|form|form-string)$/.test(option)) implied ??= 'POST'
    else if (option === 'T' || option === 'upload-file') implied ??= 'PUT'
  }
  let at = 0
  for (; at < words.length; at += 1) {
    const text = words[at]?.text ?? ''
    if (text.startsWith('--')) {
      const option = text.slice(2)
      if (option === 'head') isHead = true
      else if (option === 'get') asQuery = true
      else if (LONG_WITH_VALUE.has(option)) take(option, words[++at] ?? NOTHING)
    } else if (text.startsWith('-') && text.length > 1) {
      const valued = [...text.slice(1)].findIndex((letter) => SHORT_WITH_VALUE.includes(letter)) + 1
      const switches = valued > 0 ? text.slice(1, valued) : text.slice(1)
      isHead ||= switches.includes('I')
      asQuery ||= switches.includes('G')
      const glued = text.slice(valued + 1)
      if (valued > 0)
        take(text.charAt(valued), glued ? { text: glued, sure: words[at]?.sure === true } : (words[++at] ?? NOTHING))
    } else addresses.push(text)
  }
  const sends = data !== undefined && !asQuery
  const method = chosen ?? implied ?? (isHead ? 'HEAD' : sends ? 'POST' : 'GET')
  return { method, addresses, ...(data && { data }), asQuery, carries, cut: at > words.length }
}

const NOTHING: Word = { text: '', sure: false }

function joined(before: Word | undefined, next: Word, by: string): Word {
  return before ? { text: before.text + by + next.text, sure: before.sure && next.sure } : next
}

/** What cURL reads from a file, or encodes, is not what the line says. */
function dataOf(option: string, { text, sure }: Word): Word {
  if (option === 'data-raw') return { text, sure }
  if (option !== 'data-urlencode') return { text, sure: sure && !text.startsWith('@') }
  const [, name = '', sign = '', value = text] = /^([^=@]*)([=@])(.*)$/s.exec(text) ?? []
  const encoded = new URLSearchParams([['', value]]).toString().slice(1)
  return { text: name === '' ? encoded : `${name}=${encoded}`, sure: sure && sign !== '@' }
}
