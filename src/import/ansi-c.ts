/** A part of an argument, its quoting resolved. */
export interface Piece {
  readonly text: string
  readonly sure: boolean
  /** True: its quote is not closed. */
  readonly open: boolean
  /** Index of the first character behind it. */
  readonly end: number
}

const RUN = /[^'\\]+/y
const ESCAPE = /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|c(.)|(.))/sy
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['E', '\u001b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
])

/** The rest of a `$'…'` whose content starts at `from`: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html */
export function ansiCQuoted(text: string, from: number): Piece {
  let out = ''
  let bytes: number[] = []
  let at = from
  const flush = () => {
    if (bytes.length === 0) return
    out += textOf(bytes)
    bytes = []
  }
  while (at < text.length && text.charAt(at) !== "'") {
    const isEscape = text.charAt(at) === '\\'
    const pattern = isEscape ? ESCAPE : RUN
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const [all = '\\', hex, octal, short, long, control, letter = ''] = found ?? []
    at += all.length
    if (hex ?? octal) bytes.push(Number.parseInt(hex ?? octal ?? '', hex ? 16 : 8) % 256)
    else {
      flush()
      if (!isEscape) out += all
      else if (short ?? long) out += characterOf(Number.parseInt(short ?? long ?? '', 16))
      else if (control) out += characterOf(control.charCodeAt(0) % 32)
      else out += LETTERS.get(letter) ?? all
    }
  }
  flush()
  return { text: out, sure: true, open: at >= text.length, end: at + 1 }
}

/** Bytes are UTF-8; Firefox also writes Latin-1 so (`\xe4`). */
function textOf(bytes: readonly number[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return bytes.map((byte) => String.fromCharCode(byte)).join('')
  }
}

function characterOf(code: number): string {
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}
