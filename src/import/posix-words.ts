import { ansiCQuoted, type Piece } from './ansi-c.ts'
import type { CommandLine, Word } from './command-line.ts'

const PLAIN = /[^\s'"$`\\^]+/y
const IN_QUOTES = /[^"\\$`]+/y
const NAME = /\$(?:[\w@*#?$!-]|\{[^{}\n]{0,100}\})/y
/** What a backslash escapes within double quotes. */
const ESCAPABLE = '$`"\\'

/**
 * The arguments of the line at `from` as sh, bash and zsh make them. A line also goes on behind `^` and "`", as in the
 * shells of Windows. Takes linear time, never throws.
 */
export function posixWords(text: string, from: number): CommandLine {
  const words: Word[] = []
  let word: Word | undefined
  let open = false
  let at = from
  while (at < text.length && text.charAt(at) !== '\n') {
    const char = text.charAt(at)
    if (text.charAt(at + 1) === '\n' && '\\^`'.includes(char)) at += 2
    else if (char === ' ' || char === '\t') {
      if (word) words.push(word)
      word = undefined
      at += 1
    } else {
      const piece = pieceAt(text, at)
      word = { text: (word?.text ?? '') + piece.text, sure: (word?.sure ?? true) && piece.sure }
      open = piece.open
      at = piece.end
    }
  }
  if (word) words.push(word)
  return { words, end: at, open }
}

function pieceAt(text: string, at: number): Piece {
  const char = text.charAt(at)
  const next = text.charAt(at + 1)
  if (char === "'") {
    const end = text.indexOf("'", at + 1)
    return {
      text: text.slice(at + 1, end < 0 ? undefined : end),
      sure: true,
      open: end < 0,
      end: end < 0 ? text.length : end + 1,
    }
  }
  if (char === '$' && next === "'") return ansiCQuoted(text, at + 2)
  if (char === '"') return doubleQuoted(text, at + 1)
  if (char === '$' && next === '"') return doubleQuoted(text, at + 2)
  if (char === '\\') return { text: next, sure: true, open: false, end: at + 2 }
  const expansion = expansionAt(text, at)
  if (expansion) return expansion
  const run = runAt(PLAIN, text, at) || char
  return { text: run, sure: true, open: false, end: at + run.length }
}

function doubleQuoted(text: string, from: number): Piece {
  let out = ''
  let sure = true
  let at = from
  while (at < text.length) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    if (char === '"') return { text: out, sure, open: false, end: at + 1 }
    const expansion = expansionAt(text, at)
    if (expansion) {
      out += expansion.text
      sure = false
      at = expansion.end
    } else if (char === '\\') {
      if (next !== '\n') out += ESCAPABLE.includes(next) ? next : char + next
      at += 2
    } else {
      const run = runAt(IN_QUOTES, text, at) || char
      out += run
      at += run.length
    }
  }
  return { text: out, sure, open: true, end: text.length }
}

/** What the shell would replace: a name stays as written, what a command would print is left out. */
function expansionAt(text: string, at: number): Piece | undefined {
  const unsure = (out: string, end: number): Piece => ({ text: out, sure: false, open: false, end })
  if (text.charAt(at) === '`') {
    const end = text.indexOf('`', at + 1)
    return unsure('', end < 0 ? at + 1 : end + 1)
  }
  if (text.charAt(at) !== '$') return undefined
  if (text.charAt(at + 1) === '(') {
    const end = text.indexOf(')', at)
    return end < 0 ? { text: '', sure: false, open: true, end: text.length } : unsure('', end + 1)
  }
  const name = runAt(NAME, text, at)
  return name === '' ? undefined : unsure(name, at + name.length)
}

function runAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
