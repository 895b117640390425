const PLAIN = /^[\w@%+=:,./-]+$/
/** Characters a terminal may act on while they are pasted (a raw Ctrl-C or Escape), or that hide what follows. */
const UNSEEN = /((?:[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029])+)/u

function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

/**
 * Quotes `text` as one word for a POSIX shell. Plain words stay as they are; everything else goes into single quotes,
 * and control characters become `printf` escapes, so that pasting the word can never press a key. NUL, which no
 * argument can hold, and halves of surrogate pairs are dropped. Never throws.
 */
export function shellQuote(text: string): string {
  const whole = text.replaceAll(/[\0\p{Cs}]/gu, '')
  if (PLAIN.test(whole)) return whole
  const words = whole.split(UNSEEN).map((part, i) => {
    if (i % 2 === 1) return `"$(printf '${octal(part)}')"`
    return part && `'${part.replaceAll("'", "'\\''")}'`
  })
  return words.join('') || "''"
}
