import type { Texts } from './texts.ts'

/** The shape of a parsed `_locales/<language>/messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>

/**
 * Texts out of a parsed messages file, for where `browser.i18n` is not at hand: tests, and the panel in an ordinary page.
 * `$1` … `$9` become the values ("" where one is missing) and `$$` a dollar, as the browsers do it. Never throws.
 */
export function createTexts(messages: Messages): Texts {
  return (key, ...values) => {
    const message = Object.hasOwn(messages, key) ? (messages[key]?.message ?? '') : ''
    return message.replace(/\$([1-9$])/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')))
  }
}
