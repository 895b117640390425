import type { BodyNode } from './body-tree.ts'
import { type Fields, parsed } from './error-fields.ts'
import { errorIn } from './error-in.ts'
import { readJson, readNearlyJson } from './read-json.ts'
import { unquoted } from './unquoted.ts'
import type { ParsedError } from './verdict.ts'

/** How much of an HTML page is searched for its title, and how much of a text is taken as the message; characters. */
const HTML_HEAD = 4096
const MESSAGE_LIMIT = 400

const HTML_START = /^<(?:!doctype html|html|head|body|title|center|h1|!--)/i
const HTML_HEADINGS = [/<title[^<>]*>([^<]{1,300})/i, /<h1[^<>]*>([^<]{1,300})/i]

/**
 * Reads the error out of a failed response's body. `contentType` is only a hint: gateways label HTML as plain text. A body
 * that is nearly valid JSON, or was cut off, is read as far as possible and marked `lenient`.
 * Takes time linear in the body's length.
 */
export function readError(bodyText: string | undefined, contentType: string): ParsedError {
  const text = trimmed(bodyText ?? '')
  if (text === '') return { ...parsed('empty', {}), lenient: false }
  const json = readJson(text)
  if (json) return unquoted({ ...ofJson(json.root), lenient: false })
  if (isHtml(text, contentType)) return { ...parsed('html', { message: headingOf(text) }), lenient: false }
  return nearlyJson(text) ?? { ...parsed('text', { message: text.slice(0, MESSAGE_LIMIT) }), lenient: false }
}

/** A body without its byte order mark and the blanks around. */
export function trimmed(text: string): string {
  return text.replace(/^\uFEFF/, '').trim()
}

function ofJson(root: BodyNode): Fields {
  return (
    errorIn(root) ?? parsed('json', { message: root.kind === 'string' && root.text !== '' ? root.text : undefined })
  )
}

function nearlyJson(text: string): ParsedError | undefined {
  const body = readNearlyJson(text)
  const error = body && errorIn(body.root)
  if (error === undefined) return undefined
  const found = error.code ?? error.message ?? error.domain ?? error.info
  return found === undefined ? undefined : unquoted({ ...error, lenient: true })
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
