import { bodyToSend } from '../correlate/body-to-send.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { contentTypeOf } from './content-type.ts'

const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu

/** A form as it is sent: only pairs, encoded. A text of its own would be sent as plain text. */
const FORM = /^[\w.%+*[\]-]+=[\w.%+*-]*(?:&[\w.%+*[\]-]+=[\w.%+*-]*)*$/

/** A JavaScript string literal in which nothing is invisible. */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * The request as a `fetch` call to paste into the console of a signed-in page: it carries the page's own session, no
 * token. Never throws.
 */
export function toFetch(exchange: Exchange): string {
  const body = bodyToSend(exchange)
  const type =
    body === undefined
      ? undefined
      : (contentTypeOf(body) ?? (FORM.test(body) ? 'application/x-www-form-urlencoded' : undefined))
  const options = [`method: ${literal(exchange.method)}`, 'credentials: "include"']
  if (type) options.push(`headers: { "Content-Type": ${literal(type)} }`)
  if (body !== undefined) options.push(`body: ${literal(body)}`)
  return `await fetch(${literal(exchange.url)}, {\n${options.map((option) => `  ${option},\n`).join('')}})`
}
