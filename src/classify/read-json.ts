import { type BodyNode, readTree } from './body-tree.ts'

export interface JsonBody {
  readonly root: BodyNode
  /** True when the text is not valid JSON, and the tree holds what can be told apart in it. */
  readonly lenient: boolean
}

/** Keys without which a text is not taken for an error that other text surrounds. */
const SIGNS = ['"error"', '"code"']

/** A list, and not a line of a log that begins with a word in brackets. */
const LIST_START = /^\[\s*\{/

/** Reads a trimmed text that is JSON as a whole; undefined where it is not valid. Linear time, never throws. */
export function readJson(text: string): JsonBody | undefined {
  if (!isJson(text)) return undefined
  const root = readTree(text, true)
  return root && { root, lenient: false }
}

/**
 * Reads what is nearly JSON, cut off, or surrounded by other text, as far as it goes. Undefined for what has nothing of
 * an error in it. Linear time, never throws.
 */
export function readNearlyJson(text: string): JsonBody | undefined {
  const start = text.indexOf('{')
  if (start !== 0 && !showsError(text, start)) return undefined
  const root = readTree(LIST_START.test(text) ? text : text.slice(start), false)
  return root && { root, lenient: true }
}

/** Reads the JSON that a sentence quotes: valid up to its last brace, or as far as it goes. Linear time, never throws. */
export function readQuotedJson(text: string): JsonBody | undefined {
  const start = text.indexOf('{')
  if (!showsError(text, start)) return undefined
  return readJson(text.slice(start, text.lastIndexOf('}') + 1)) ?? readNearlyJson(text.slice(start))
}

function showsError(text: string, start: number): boolean {
  return start >= 0 && SIGNS.some((sign) => text.includes(sign, start))
}

/** Whether the whole of `text` is valid JSON. Never throws. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
