import { readTree } from './body-tree.ts'
import { errorIn, parsed } from './error-fields.ts'
import type { ParsedError } from './verdict.ts'

/** How much of an HTML page is searched for its title, and how much of a text is taken as the message; characters. */
const HTML_HEAD = 4096
const MESSAGE_LIMIT = 400

const HTML_START = /^<(?:!doctype html|html|head|body|title|center|h1|!--)/i
const HTML_HEADINGS = [/<title[^<>]*>([^<]{1,300})/i, /<h1[^<>]*>([^<]{1,300})/i]
const JSON_SIGNS = ['"error"', '"code"']

/**
 * Reads the error out of a failed response's body. `contentType` is only a hint: gateways label HTML as plain text.
 * What is not valid JSON but nearly so, or was cut off, is read as far as it goes and marked `lenient`.
 * Takes time linear in the body's length. Never throws.
 */
export function readError(bodyText: string | undefined, contentType: string): ParsedError {
  const text = (bodyText ?? '').replace(/^\uFEFF/, '').trim()
  if (text === '') return { ...parsed('empty', {}), lenient: false }
  if (isJson(text)) return { ...ofJson(text), lenient: false }
  if (isHtml(text, contentType)) return { ...parsed('html', { message: headingOf(text) }), lenient: false }
  return nearlyJson(text) ?? { ...parsed('text', { message: text.slice(0, MESSAGE_LIMIT) }), lenient: false }
}

function ofJson(text: string): Omit<ParsedError, 'lenient'> {
  const root = readTree(text, true)
  const error = root && errorIn(root)
  return error ?? parsed('json', { message: root?.kind === 'string' && root.text !== '' ? root.text : undefined })
}

function nearlyJson(text: string): ParsedError | undefined {
  const start = text.indexOf('{')
  if (start !== 0 && !(start > 0 && JSON_SIGNS.some((sign) => text.includes(sign, start)))) return undefined
  const root = readTree(text.slice(start), false)
  const error = root && errorIn(root)
  if (error === undefined) return undefined
  const said = error.code ?? error.message ?? error.domain ?? error.info
  return said === undefined ? undefined : { ...error, lenient: true }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isHtml(text: string, contentType: string): boolean {
  return text.startsWith('<') && (contentType.toLowerCase().includes('html') || HTML_START.test(text.slice(0, 32)))
}

function headingOf(html: string): string | undefined {
  const head = html.slice(0, HTML_HEAD)
  for (const heading of HTML_HEADINGS) {
    const words = heading.exec(head)?.[1]?.trim()
    if (words) return words
  }
  return undefined
}
