import type { Runtime } from '../../../extension/platform/browser.ts'
import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'
import { panelPort } from '../../../src/protocol/panel-port.ts'

// What the background needs of a browser, in its module's place: `vi.mock('…/browser.ts', () => import('./fake-browser.ts'))`.

const fresh = () => ({
  /** What every tab shows. */
  url: 'https://eu2-cloud.acronis.com/mc/',
  /** Match patterns of hosts that the user has taken back. */
  refused: [] as string[],
  /** `storage.local` and `storage.session`. */
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  sessionWorks: true,
  badges: {} as Record<number, string>,
  /** What tabs were told: the tab, the frame (undefined: all of them), and the message. */
  told: [] as (readonly [tabId: number, frameId: number | undefined, message: unknown])[],
  /** Whether the cards' script is in the pages. */
  hasCards: true,
  injected: [] as number[],
  settingsListeners: [] as ((changes: object) => void)[],
})

/** The state of the browser, which a test looks at and changes. */
export const fake = fresh()

export const resetBrowser = (): void => void Object.assign(fake, fresh())

/** The cards, marks and what takes them away again, that the pages were sent. */
export const commands = (): readonly HighlightCommand[] =>
  fake.told.flatMap(([, , message]) => (typeof message === 'object' ? [message as HighlightCommand] : []))

const area = (name: 'local' | 'session') => {
  const works = () => name === 'local' || fake.sessionWorks
  const change = async (edit: () => void) => {
    if (!works()) throw new Error('QUOTA_BYTES quota exceeded')
    edit()
  }
  return {
    get: async (key: string | null) => (key === null ? { ...fake[name] } : { [key]: fake[name][key] }),
    set: (entries: object) => change(() => void Object.assign(fake[name], structuredClone(entries))),
    remove: (keys: readonly string[]) =>
      change(() => {
        for (const key of keys) delete fake[name][key]
      }),
    onChanged: { addListener: (listener: (changes: object) => void) => void fake.settingsListeners.push(listener) },
  }
}

export const browser = {
  runtime: {
    id: 'us',
    getURL: (path: string) => `chrome-extension://us/${path}`,
    getManifest: () => ({ host_permissions: ['https://*.acronis.com/*'] }),
  },
  extension: { isAllowedIncognitoAccess: async () => false },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => !origins.some((o) => fake.refused.includes(o)),
  },
  tabs: {
    get: async () => ({ url: fake.url, status: 'complete' }),
    sendMessage: async (tabId: number, message: unknown, options?: { frameId?: number }) => {
      if (!fake.hasCards) throw new Error('Could not establish connection. Receiving end does not exist.')
      fake.told.push([tabId, options?.frameId, message])
      return true
    },
  },
  scripting: {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      fake.injected.push(target.tabId)
      fake.hasCards = true
      return []
    },
  },
  action: {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      fake.badges[tabId] = text
    },
  },
  storage: { local: area('local'), session: area('session') },
}

const OWN_PAGE = { id: 'us', url: 'chrome-extension://us/panel.html' }

/** The port of a panel of `tabId`, or of somebody else. */
export const fakePort = (tabId: number, parts: { readonly name?: string; readonly sender?: object } = {}) => {
  const sent: PanelEvent[] = []
  let says = (_: unknown): void => {}
  let ends = (): void => {}
  let isOpen = true
  const port = {
    name: panelPort(tabId),
    sender: OWN_PAGE,
    onMessage: { addListener: (listener: typeof says) => (says = listener) },
    onDisconnect: { addListener: (listener: typeof ends) => (ends = listener) },
    postMessage: (event: PanelEvent) => {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object')
      sent.push(event)
    },
    ...parts,
  }
  return {
    port: port as unknown as Runtime.Port,
    /** What the panel was told, oldest first. */
    sent,
    say: (message: unknown) => says(message),
    close: () => {
      isOpen = false
      ends()
    },
  }
}
