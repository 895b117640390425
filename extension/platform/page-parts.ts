import { signal } from '@preact/signals'
import { askAccess } from './ask-access.ts'
import { browser } from './browser.ts'
import { copyText } from './clipboard.ts'
import { changeHighlightSettings, loadHighlightSettings, onHighlightSettings } from './highlight-settings.ts'
import { createPortLink } from './port-link.ts'
import { texts } from './texts.ts'
import { currentTheme, onThemeChange } from './theme.ts'

/** What the popup and the options page are made of, the link told what happens in `tabId`. */
export function pageParts(tabId: number) {
  const theme = signal(currentTheme())
  onThemeChange((next) => {
    theme.value = next
  })
  return {
    link: createPortLink(tabId),
    texts,
    theme,
    copy: copyText,
    allowAccess: askAccess,
    store: { load: loadHighlightSettings, change: changeHighlightSettings, watch: onHighlightSettings },
    hosts: browser.runtime.getManifest().host_permissions ?? [],
  }
}
