import { isJson } from '../classify/read-json.ts'
import { containerEnd } from '../observe/value-end.ts'

/** Longer texts are not read twice, only to find what follows them. Characters. */
const LIMIT = 1_000_000

/**
 * The JSON object or array that a text begins with, without what follows it (a prompt, a word of cURL's). Undefined where
 * it begins with none, or it is not valid. Takes linear time, never throws.
 */
export function takeJson(text: string): string | undefined {
  if (text.length > LIMIT || !/^\s*[{[]/.test(text)) return undefined
  const start = text.search(/\S/)
  const json = text.slice(start, containerEnd(text, start, 0))
  return isJson(json) ? json : undefined
}

/** The first valid JSON object inside of a text, such as a line of a log. Looks at a few places only. */
export function findJson(text: string): string | undefined {
  let at = -1
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    at = text.indexOf('{', at + 1)
    if (at < 0) return undefined
    const found = takeJson(text.slice(at))
    if (found !== undefined) return found
  }
  return undefined
}

const MAX_TRIES = 8
