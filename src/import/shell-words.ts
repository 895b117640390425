import { cmdWords } from './cmd-words.ts'
import type { CommandLine } from './command-line.ts'
import { posixWords } from './posix-words.ts'

/** What only a POSIX shell, or only cmd.exe, has. The first of these decides. */
const SIGN = /(?<=\s(?:-\w)?)(\$?'|\$")|(\\\n)|\^["\n]|""\w/
/** An address, the longest that a line may have before its first sign. Characters. */
const SIGN_WITHIN = 10_000
/** Percent-encoded bytes ("%C3%A4") are no names. */
const VARIABLE = /%(?![\da-f]{2})[a-z_]\w*%/i

/**
 * Reads the command line at `from`: as cmd.exe and a program's own start do where the line has signs of cmd.exe, as a
 * POSIX shell does where it has not. Takes linear time, never throws.
 */
export function shellWords(text: string, from: number): CommandLine {
  const sign = SIGN.exec(text.slice(from - 1, from + SIGN_WITHIN))
  if (sign?.[1] || sign?.[2]) return posixWords(text, from)
  const line = sign ? cmdWords(text, from) : posixWords(text, from)
  const words = line.words.map((word) => ({ text: word.text, sure: word.sure && !VARIABLE.test(word.text) }))
  return { ...line, words }
}
