import type messages from '../../public/_locales/en/messages.json'

/** The name of a text in `public/_locales`. */
export type TextKey = keyof typeof messages

/**
 * Gives the text of `key` in the user's language, with `$1` … `$9` replaced by `values`.
 * Backed by `browser.i18n` in the extension and by the English file in tests. Never throws; unknown keys give "".
 */
export type Texts = (key: TextKey, ...values: readonly string[]) => string
