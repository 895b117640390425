import { takeJson } from './take-json.ts'

const STATUS = /^[ \t]{0,8}(?:< )?HTTP\/\d(?:\.\d)?[ \t]+\d{3}\b/gm
const JSON_LINE = /^[{[]/gm
const HTML = /^<(?:!doctype|html)\b/im
/** The last lines that may begin an answer; each is read to its end. */
const MAX_TRIES = 8

/** Whether a line of the text is the status line of an answer. Takes linear time. */
export function holdsStatus(text: string): boolean {
  return text.search(STATUS) >= 0
}

/**
 * The answer at the end of a text whose beginning cannot be read: from its last status line on, or its last line of JSON, or
 * its page; undefined where there is none. Nothing of what stands before is in it. Takes linear time, never throws.
 */
export function answerIn(text: string): string | undefined {
  const status = [...text.matchAll(STATUS)].at(-1)
  if (status) return text.slice(status.index)
  const lines = [...text.matchAll(JSON_LINE)].slice(-MAX_TRIES)
  const json = lines.findLast(({ index }) => takeJson(text.slice(index)) !== undefined)
  if (json) return text.slice(json.index)
  const html = text.search(HTML)
  return html < 0 ? undefined : text.slice(html)
}

/** A command of a shell: the recorder's rules for secrets do not know its quoting. */
const COMMAND =
  /\bcurl(?:\.exe)?[ \t]+(?:-|\^?["'$]|https?:)|\bInvoke-(?:WebRequest|RestMethod)\b|\bNew-Object\b|\b(?:iwr|irm)[ \t]+["'-]/i

/** The lines of an answer that is no JSON before the first one with a command in it. Takes linear time. */
export function beforeCommand(text: string): string {
  const at = text.search(COMMAND)
  return at < 0 ? text : text.slice(0, text.lastIndexOf('\n', at) + 1).trim()
}
