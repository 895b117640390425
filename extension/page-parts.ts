import { signal } from '@preact/signals'
import { copyText } from './platform/clipboard.ts'
import { askAccess } from './platform/host-access.ts'
import { texts } from './platform/texts.ts'
import { currentTheme, onThemeChange } from './platform/theme.ts'

/** The browser as the panel, the popup and the options page all use it. */
export function pageParts() {
  const theme = signal(currentTheme())
  onThemeChange((next) => {
    theme.value = next
  })
  return { texts, theme, copy: copyText, allowAccess: askAccess }
}
