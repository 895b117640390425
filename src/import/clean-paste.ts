const ESC = String.fromCharCode(0x1b)
const BELL = String.fromCharCode(0x07)
const CSI = String.fromCharCode(0x9b)

/** What terminals act on instead of showing it: colours, cURL's links around addresses, and what else begins so. */
const TERMINAL = [
  `(?:${ESC}\\[|${CSI}|\\^\\[\\[)[0-?]{0,64}[ -/]{0,8}[@-~]`,
  `${ESC}\\][^${BELL}${ESC}]{0,4096}(?:${BELL}|${ESC}\\\\)?`,
  `${ESC}[^\\n]?`,
]
const ACTED_ON = new RegExp(TERMINAL.join('|'), 'g')
const LINE_END = /\r\n?/g

const FENCE = /^(?:`{3,}|~{3,})[^\n`]*\n/
const FENCE_END = /^[`~]{3,}$/
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
])
/** A body in quotes in a fence is as deep as people wrap it. */
const MAX_WRAPPINGS = 4

/**
 * The text without what a terminal, an editor or a chat put around it: byte order mark, colours, CRLF, a Markdown fence,
 * quotes around the whole (a JSON text inside a JSON string too). Takes linear time, never throws.
 */
export function cleanPaste(text: string): string {
  let clean = text.replace(/^\uFEFF+/, '').replace(LINE_END, '\n')
  if (clean.includes(ESC) || clean.includes(CSI) || clean.includes('^[[')) clean = clean.replace(ACTED_ON, '')
  clean = clean.trim()
  for (let wrapping = 0; wrapping < MAX_WRAPPINGS; wrapping += 1) {
    const inner = withoutQuotes(withoutFence(clean)).trim()
    if (inner === clean) break
    clean = inner
  }
  return clean
}

function withoutFence(text: string): string {
  const opening = FENCE.exec(text.slice(0, 100))?.[0]
  const lastLine = text.lastIndexOf('\n') + 1
  const closes = opening !== undefined && lastLine >= opening.length && FENCE_END.test(text.slice(lastLine).trim())
  return closes ? text.slice(opening.length, lastLine) : text
}

function withoutQuotes(text: string): string {
  if (text.length < 3 || QUOTES.get(text.charAt(0)) !== text.at(-1)) return text
  // `"code": "NotFound"` begins and ends with a quote too, and is not quoted.
  return jsonString(text) ?? (/^"(?!\{)/.test(text) ? text : text.slice(1, -1))
}

function jsonString(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
