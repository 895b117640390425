const LONGEST = 160

/** What people put before a code: `Error 1006`, `error.code: NotFound`, `HTTP 404`, `"code": 1006,`. */
const LABEL =
  /^[\s"'{([#]*(?:(?:http|error|err|status|response|code|reason)(?:[ _.-]?(?:code|status))?(?:\/[\d.]+)?)["']?\s*[:=#]?\s*["'#]?\s*(?=\S)/i
/** "platform/1006", as the code reference names it. */
const FAMILY = /^[a-z][a-z-]{1,40}\/(?=\S)/
const AROUND = /^[\s"'“”‘’`«»([{#<]+|[\s"'“”‘’`«»)\]}>,;.!]+$/g
/** 1 006, 1,006 and 1’006 are one number; four digits behind a blank are not a group. */
const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f,’'.]\d{3})+$/
/** "50x" is the vendor's own way to write ten statuses. */
const NUMBER = /^(?:\d{1,6}|[1-5]\dx)$/i
/** "400 · 1006 Attempt to …", as the card and the report say it: the code says more than the status. */
const STATUS_AND_CODE = /^[1-5]\d\d\s*[·•|/:,;-]\s*([A-Za-z][\w.-]{2,99}|\d{3,6})(?![\w.])/
const STATUS_AND_NUMBER = /^[1-5]\d\d\s+(\d{4,6})(?!\d)/
const NUMBER_AND_WORDS = /^(\d{3,6})\s+[^\d\s].*$/
const WORD = /^[A-Za-z][\w.-]{1,99}$/

/** Phrases that gateways answer with, in place of their status. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['bad request', '400'],
  ['unauthorized', '401'],
  ['forbidden', '403'],
  ['not found', '404'],
  ['method not allowed', '405'],
  ['conflict', '409'],
  ['unsupported media type', '415'],
  ['too many requests', '429'],
  ['internal server error', '500'],
  ['bad gateway', '502'],
  ['service unavailable', '503'],
  ['service temporarily unavailable', '503'],
  ['gateway timeout', '504'],
  ['gateway time-out', '504'],
])

/**
 * The code that a short text is, or undefined where it is none: "1006", "1 006", “1006”, "Error 1006", "HTTP 404",
 * "404 Not Found", "400 · 1006 Attempt to …", "NotFoundError". Takes a cleaned text, never throws.
 */
export function bareCode(text: string): string | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined
  const plain = text
    .replace(/[\u200b-\u200d\u2060]/g, '')
    .replace(AROUND, '')
    .replace(FAMILY, '')
  const labelled = plain.replace(LABEL, '').replace(AROUND, '')
  return numberIn(plain) ?? numberIn(labelled) ?? wordIn(plain) ?? wordIn(labelled)
}

function numberIn(plain: string): string | undefined {
  if (NUMBER.test(plain)) return plain
  if (GROUPED.test(plain)) return plain.replace(/\D/g, '')
  const second = (STATUS_AND_CODE.exec(plain) ?? STATUS_AND_NUMBER.exec(plain))?.[1]
  return second ?? NUMBER_AND_WORDS.exec(plain)?.[1]
}

function wordIn(plain: string): string | undefined {
  return PHRASES.get(plain.toLowerCase()) ?? WORD.exec(plain)?.[0]
}
