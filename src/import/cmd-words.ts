import type { CommandLine, Word } from './command-line.ts'

/** The marks that a caret escapes within quotes too: Chrome wrote so up to 2023 (`"^{^\^"name^\^":1^}"`). */
const MARK = /[^\w\s"]/

/**
 * The arguments of the line at `from` as cmd.exe and the C runtime of Windows make them: carets first, then quotes and
 * backslashes. A line break within an argument is `^` and two line ends. Takes linear time, never throws.
 */
export function cmdWords(text: string, from: number): CommandLine {
  const { line, end } = withoutCarets(text, from)
  return { ...argumentsIn(line), end }
}

function withoutCarets(text: string, from: number): { readonly line: string; readonly end: number } {
  let line = ''
  let quoted = false
  let slashes = 0
  let last = ''
  let at = from
  while (at < text.length && text.charAt(at) !== '\n') {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    let out = char
    if (char === '^' && next === '\n') {
      out = text.charAt(at + 2) === '\n' ? '\n' : ''
      at += out === '' ? 2 : 3
    } else if (char === '^' && (!quoted || MARK.test(next) || last === '%' || (next === '"' && slashes % 2 === 1))) {
      out = next
      at += 2
    } else {
      if (char === '"' && slashes % 2 === 0) quoted = !quoted
      at += 1
    }
    line += out
    if (out !== '') {
      slashes = out === '\\' ? slashes + 1 : 0
      last = out
    }
  }
  return { line, end: at }
}

/** https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments */
function argumentsIn(line: string): { readonly words: readonly Word[]; readonly open: boolean } {
  const words: Word[] = []
  let word: string | undefined
  let quoted = false
  let slashes = 0
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (char === '\\') {
      slashes += 1
      continue
    }
    const written = char === '"' ? slashes >> 1 : slashes
    if (written > 0) word = (word ?? '') + '\\'.repeat(written)
    const isEscaped = slashes % 2 === 1
    slashes = 0
    if (char === '"' && !isEscaped) {
      word ??= ''
      if (quoted && line.charAt(at + 1) === '"') {
        word += '"'
        at += 1
      } else quoted = !quoted
    } else if (!quoted && (char === ' ' || char === '\t')) {
      if (word !== undefined) words.push({ text: word, sure: true })
      word = undefined
    } else word = (word ?? '') + char
  }
  if (slashes > 0) word = (word ?? '') + '\\'.repeat(slashes)
  if (word !== undefined) words.push({ text: word, sure: true })
  return { words, open: quoted }
}
