import { signal } from '@preact/signals'
import messages from '../../public/_locales/en/messages.json'
import { createTexts } from '../../src/base/english-texts.ts'
import { mountOptions } from '../../src/panel/options/mount-options.tsx'
import { mountPopup } from '../../src/panel/popup/mount-popup.tsx'
import type { HighlightSettings } from '../../src/protocol/highlight-settings.ts'
import type { PanelEvent, PanelRequest } from '../../src/protocol/panel-messages.ts'

/** What a test does to the popup or the options page from outside. */
export interface SmallPage {
  readonly emit: (...events: readonly PanelEvent[]) => void
  readonly sent: PanelRequest[]
  readonly copied: string[]
  readonly putAway: (readonly string[])[]
  optionsOpened: number
  /** What the browser's store holds. */
  readonly stored: () => HighlightSettings
  /** Another page of the extension saves settings. */
  readonly storeElsewhere: (settings: HighlightSettings) => void
  storeWorks: boolean
  readonly setTheme: (theme: 'light' | 'dark') => void
}

declare global {
  interface Window {
    smallPage: SmallPage
  }
}

const listeners = new Set<(event: PanelEvent) => void>()
const watchers = new Set<(settings: HighlightSettings) => void>()
let stored: HighlightSettings = { highlighting: true, snoozed: [] }
const theme = signal<'light' | 'dark'>('light')
const root = document.querySelector<HTMLElement>('#page')

const page: SmallPage = {
  emit(...events) {
    for (const event of events) for (const listener of listeners) listener(event)
  },
  sent: [],
  copied: [],
  putAway: [],
  optionsOpened: 0,
  stored: () => stored,
  storeElsewhere(settings) {
    stored = settings
    for (const watcher of watchers) watcher(settings)
  },
  storeWorks: true,
  setTheme(next) {
    theme.value = next
  },
}
window.smallPage = page

const deps = {
  link: {
    send: (request: PanelRequest) => page.sent.push(request),
    listen(listener: (event: PanelEvent) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  },
  texts: createTexts(messages),
  theme,
  copy: async (text: string) => page.copied.push(text) > 0,
  allowAccess: () => {},
  store: {
    load: async () => stored,
    async change(edit: (before: HighlightSettings) => HighlightSettings) {
      if (!page.storeWorks) throw new Error('refused')
      page.storeElsewhere(edit(stored))
      return stored
    },
    watch: (watcher: (settings: HighlightSettings) => void) => void watchers.add(watcher),
  },
  hosts: ['https://*.acronis.com/*', 'https://acronis.cloud/*', 'https://*.acronis.cloud/*'],
}
if (root?.dataset.page === 'options') mountOptions(root, deps)
else if (root)
  mountPopup(root, {
    ...deps,
    isConsole: location.hash !== '#elsewhere',
    putAway: (ids) => page.putAway.push(ids),
    openOptions: () => {
      page.optionsOpened += 1
    },
  })
