import type { Texts } from '../../src/base/texts.ts'
import { browser } from './browser.ts'

/** The extension's texts in the browser's language. */
export const texts: Texts = (key, ...values) => browser.i18n.getMessage(key, [...values])
