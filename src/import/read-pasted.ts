import { classify } from '../classify/classify.ts'
import { readError } from '../classify/read-error.ts'
import { isJson } from '../classify/read-json.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { beforeCommand } from './answer-below.ts'
import { bareCode } from './bare-code.ts'
import { cleanPaste } from './clean-paste.ts'
import { takeCommand } from './curl-command.ts'
import { readHttpText } from './http-text.ts'
import { pastedExchange, type Reading } from './pasted-exchange.ts'
import { harEntries, harExchange } from './pasted-har.ts'
import { findJson, takeJson } from './take-json.ts'

/** Longer texts would stop the panel while they are read. Characters. */
export const PASTE_LIMIT = 30_000_000

/** Why nothing could be read. */
export type UnreadableReason =
  | 'too-long'
  /** A HAR that is not whole. */
  | 'broken-har'
  /** A HAR, or a list of its entries, with nothing in it. */
  | 'empty-har'
  /** A cURL command without what it printed. */
  | 'command'
  | 'text'

/** What a pasted text is. Exchanges have no secrets left in them; what was not in the text is "" or missing. */
export type Pasted =
  | { readonly kind: 'nothing' }
  /** Nothing but a code: "1006", "404", "NotFoundError". */
  | { readonly kind: 'code'; readonly code: string }
  /** `body`: the body of an answer and no more; its status is not known. `http`: status line, headers and body. */
  | { readonly kind: 'body' | 'http' | 'har-entry'; readonly exchange: Exchange }
  /** Several requests: how many, and those that failed. */
  | { readonly kind: 'har'; readonly total: number; readonly failed: readonly Exchange[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }

const HAR_SIGN = /^\s*\{\s*"log"\s*:\s*\{|^\s*\[?\s*\{[^{]{0,400}"(?:startedDateTime|_initiator|_connectionId)"\s*:/
const LOOKS_LIKE_JSON = /^[{[]/
const MEMBER = /^"[\w.-]{1,60}"\s*:/
const HTML = /^<(?:!doctype|html|head|body|title|center|h1|!--)/i

/**
 * Finds out what a pasted text is: the body of an answer, the output of `curl --include` or `--verbose`, a HAR or one of
 * its entries, or a code. Drops secrets on the way, as the recorder does. Takes linear time; never throws.
 */
export function readPasted(text: string): Pasted {
  if (text.length > PASTE_LIMIT) return { kind: 'unreadable', reason: 'too-long' }
  const clean = cleanPaste(text)
  if (clean === '') return { kind: 'nothing' }
  if (LOOKS_LIKE_JSON.test(clean)) return ofJson(clean)
  const { command, rest } = takeCommand(clean)
  const http = readHttpText(rest)
  if (http) return { kind: 'http', exchange: pastedExchange(ofHttp(http, command)) }
  const request = { method: command?.method, url: command?.url, requestBody: command?.body }
  const said = rest.trim()
  if (command && said === '') return { kind: 'unreadable', reason: 'command' }
  return ofText(said, request)
}

type Request = Pick<Reading, 'method' | 'url' | 'requestBody'>

function ofHttp(
  http: NonNullable<ReturnType<typeof readHttpText>>,
  command: ReturnType<typeof takeCommand>['command'],
): Reading {
  const { method = command?.method, url = command?.url, body, ...answer } = http
  return { ...answer, method, url, requestBody: command?.body, body: textBody(body) }
}

function ofJson(clean: string): Pasted {
  const value = parsed(clean)
  const entries = harEntries(value)
  if (entries) return ofEntries(entries)
  if (value === undefined && HAR_SIGN.test(clean.slice(0, 2_000))) return { kind: 'unreadable', reason: 'broken-har' }
  const readable = value !== undefined || takeJson(clean) !== undefined || readError(clean, '').shape !== 'text'
  if (!readable) return { kind: 'unreadable', reason: 'text' }
  return { kind: 'body', exchange: pastedExchange({ body: textBody(clean) }) }
}

function ofEntries(entries: readonly unknown[]): Pasted {
  if (entries.length === 0) return { kind: 'unreadable', reason: 'empty-har' }
  if (entries.length === 1) return { kind: 'har-entry', exchange: harExchange(entries[0], 0, true) }
  const exchanges = entries.map((entry, index) => harExchange(entry, index, false))
  return { kind: 'har', total: exchanges.length, failed: exchanges.filter(tellsOfFailure) }
}

/** Failures, and successes that tell of one in their body. */
function tellsOfFailure(exchange: Exchange): boolean {
  const verdict = classify(exchange)
  return verdict.kind === 'failed' || 'error' in verdict
}

function ofText(clean: string, request: Request): Pasted {
  const code = bareCode(clean)
  if (code !== undefined) return { kind: 'code', code }
  const json =
    takeJson(clean) ?? (MEMBER.test(clean) ? takeJson(`{${clean.replace(/,\s*$/, '')}}`) : undefined) ?? findJson(clean)
  if (json !== undefined) return { kind: 'body', exchange: pastedExchange({ ...request, body: { text: json } }) }
  const told = beforeCommand(clean)
  if (told !== '' && (HTML.test(told) || readError(told, '').lenient || request.url)) {
    return { kind: 'body', exchange: pastedExchange({ ...request, body: { text: told } }) }
  }
  return { kind: 'unreadable', reason: 'text' }
}

function textBody(text: string): Reading['body'] {
  const told = isJson(text) ? text : (takeJson(text) ?? beforeCommand(text))
  return told === '' ? { reason: 'empty' } : { text: told }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
