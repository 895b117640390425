import { signal } from '@preact/signals'
import messages from '../../public/_locales/en/messages.json'
import { createTexts } from '../../src/base/english-texts.ts'
import { mountOptions } from '../../src/panel/options/mount-options.tsx'
import { mountPopup } from '../../src/panel/popup/mount-popup.tsx'
import type { HighlightSettings } from '../../src/protocol/highlight-settings.ts'
import type { PanelEvent, PanelRequest, RecorderSettings } from '../../src/protocol/panel-messages.ts'
import type { SettingStore } from '../../src/protocol/setting-store.ts'

/** What a test does to the popup or the options page from outside. */
export interface SmallPage {
  readonly emit: (...events: readonly PanelEvent[]) => void
  readonly sent: PanelRequest[]
  readonly copied: string[]
  readonly dismissed: (readonly string[])[]
  optionsOpened: number
  /** What the browser's store holds. */
  readonly stored: () => HighlightSettings
  readonly storedRecorder: () => RecorderSettings
  /** Another page of the extension saves settings. */
  readonly storeElsewhere: (settings: HighlightSettings) => void
  readonly storeRecorderElsewhere: (settings: RecorderSettings) => void
  /** The user gives or takes access: these match patterns may not be seen from now on. */
  readonly setMissing: (patterns: readonly string[]) => void
  /** The browser's store answers: the settings were still unknown to the page. */
  readonly load: () => void
  storeWorks: boolean
  readonly setTheme: (theme: 'light' | 'dark') => void
}

declare global {
  interface Window {
    smallPage: SmallPage
  }
}

const listeners = new Set<(event: PanelEvent) => void>()
const missing = signal<readonly string[]>([])
let load = () => {}
const loaded = new Promise<void>((resolve) => {
  load = resolve
})
if (location.hash !== '#loading') load()

/** A setting that other pages may save, too, in a store that works as long as `storeWorks`. */
function createStore<T>(byDefault: T) {
  const watchers = new Set<(value: T) => void>()
  let stored = byDefault
  const save = (value: T): void => {
    stored = value
    for (const watcher of watchers) watcher(value)
  }
  const store: SettingStore<T> = {
    byDefault,
    load: () => loaded.then(() => stored),
    async change(edit) {
      if (!page.storeWorks) throw new Error('refused')
      save(edit(stored))
      return stored
    },
    watch: (watcher) => void watchers.add(watcher),
  }
  return { store, save, stored: () => stored }
}
const highlight = createStore<HighlightSettings>({ highlighting: true, snoozed: [] })
const recorder = createStore<RecorderSettings>({ recording: true, staticFiles: false })
const theme = signal<'light' | 'dark'>('light')
const root = document.querySelector<HTMLElement>('#page')

const page: SmallPage = {
  emit(...events) {
    for (const event of events) for (const listener of listeners) listener(event)
  },
  sent: [],
  copied: [],
  dismissed: [],
  optionsOpened: 0,
  stored: highlight.stored,
  storedRecorder: recorder.stored,
  storeElsewhere: highlight.save,
  storeRecorderElsewhere: recorder.save,
  setMissing(patterns) {
    missing.value = patterns
  },
  load,
  storeWorks: true,
  setTheme(next) {
    theme.value = next
  },
}
window.smallPage = page

const deps = {
  texts: createTexts(messages),
  theme,
  copy: async (text: string) => page.copied.push(text) > 0,
  allowAccess: () => {},
  hosts: ['https://*.acronis.com/*', 'https://acronis.cloud/*', 'https://*.acronis.cloud/*'],
}
if (root?.dataset.page === 'options')
  mountOptions(root, { ...deps, highlight: highlight.store, recorder: recorder.store, missing })
else if (root)
  mountPopup(root, {
    ...deps,
    link: {
      send: (request: PanelRequest) => page.sent.push(request),
      listen(listener: (event: PanelEvent) => void) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    store: highlight.store,
    isConsole: location.hash !== '#elsewhere',
    dismiss: (ids) => page.dismissed.push(ids),
    openOptions: () => {
      page.optionsOpened += 1
    },
  })
