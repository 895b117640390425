import { type BodyNode, readTree } from './body-tree.ts'

export interface JsonBody {
  readonly root: BodyNode
  /** True when the text is not valid JSON, and the tree holds what can be told apart in it. */
  readonly lenient: boolean
}

/** Without one of these keys, JSON inside other text is not taken for an error. */
const SIGNS = ['"error"', '"code"']

/** A list, and not a line of a log that begins with a word in brackets. */
const LIST_START = /^\[\s*\{/

/** Reads a trimmed text that is JSON as a whole; undefined where it is not valid. Linear time. */
export function readJson(text: string): JsonBody | undefined {
  if (!isJson(text)) return undefined
  const root = readTree(text, true)
  return root && { root, lenient: false }
}

/**
 * Reads a text that is nearly JSON, cut off, or surrounded by other text, as far as possible. Undefined for a text without a
 * sign of an error. Linear time.
 */
export function readNearlyJson(text: string): JsonBody | undefined {
  const start = text.indexOf('{')
  if (start !== 0 && !showsError(text, start)) return undefined
  const root = readTree(LIST_START.test(text) ? text : text.slice(start), false)
  return root && { root, lenient: true }
}

/** Reads the JSON that a sentence quotes: up to the last brace if that is valid, else as far as possible. Linear time. */
export function readQuotedJson(text: string): JsonBody | undefined {
  const start = text.indexOf('{')
  if (!showsError(text, start)) return undefined
  return readJson(text.slice(start, text.lastIndexOf('}') + 1)) ?? readNearlyJson(text.slice(start))
}

function showsError(text: string, start: number): boolean {
  return start >= 0 && SIGNS.some((sign) => text.includes(sign, start))
}

/** Whether the whole of `text` is valid JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
