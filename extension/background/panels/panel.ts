import { originOf } from '../../../src/base/origin-of.ts'
import type { Recorder } from '../../../src/log/recorder.ts'
import type { AgainAnswer } from '../../../src/observe/send-again.ts'
import type { PanelEvent, PanelRequest, RecorderSettings } from '../../../src/protocol/panel-messages.ts'
import { browser } from '../../platform/browser.ts'
import { createPanelRows } from './panel-rows.ts'
import type { createStoreTrouble } from './store-trouble.ts'

export interface PanelDeps {
  readonly recorder: Recorder
  readonly boot: string
  readonly trouble: ReturnType<typeof createStoreTrouble>
  readonly settings: () => RecorderSettings
  /** Stores the settings for all pages. Rejects when the browser's store refuses. */
  readonly configure: (settings: RecorderSettings) => Promise<unknown>
  /** Takes the cards of these failures off the tab's page. */
  readonly dismiss: (tabId: number, ids: readonly string[]) => void
  /** The match patterns of hosts that may not be watched. Never rejects. */
  readonly missingAccess: (tabId: number) => Promise<readonly string[]>
  /** Whether the tab's page was there before our scripts. Never rejects. */
  readonly isPageUnhooked: (tabId: number) => Promise<boolean>
  /** Sends an exchange of the tab again, or only says whether that can be. Never rejects. */
  readonly sendAgain: (tabId: number, exchangeId: string, send: boolean) => Promise<AgainAnswer>
  /** All panels of the tab are to get what the recorder knows of it. */
  readonly refresh: (tabId: number) => void
}

export type Panel = ReturnType<typeof createPanel>

type Request<Type extends PanelRequest['type']> = Extract<PanelRequest, { readonly type: Type }>

/** One open panel of a tab. `post` throws once the panel has closed, so nothing is posted after `close`. */
export function createPanel(tabId: number, post: (event: PanelEvent) => void, deps: PanelDeps) {
  const { recorder, boot } = deps
  let isOpen = true
  /** How often the panel's access was asked for: only the last answer counts, whichever comes last. */
  let accessAsked = 0

  const send = (event: PanelEvent): void => {
    if (isOpen) post(event)
  }
  const rows = createPanelRows({ recorder, boot, tabId, send })
  const sendSettings = (): void => send({ type: 'settings', settings: deps.settings() })
  const sendAccess = async (): Promise<void> => {
    const turn = ++accessAsked
    const missing = await deps.missingAccess(tabId)
    if (accessAsked === turn) send({ type: 'access', missing })
  }
  const sendSince = async (request: Request<'since'>): Promise<void> => {
    void sendAccess()
    const [tab] = await Promise.all([browser.tabs.get(tabId).catch(() => undefined), recorder.ready])
    rows.addSite(originOf(tab?.url))
    recorder.review(Date.now())
    sendSettings()
    send({ type: 'trouble', trouble: deps.trouble.current() })
    rows.sendAfter(request.boot === boot ? request.seq : 0)
    send({ type: 'page', hooked: !(await deps.isPageUnhooked(tabId)) })
  }
  const askAgain = async ({ exchangeId, send: sends }: Request<'ask-again'>): Promise<void> => {
    await recorder.ready
    const answer = await deps.sendAgain(tabId, exchangeId, sends)
    send({ type: 'again', exchangeId, send: sends, answer })
    if (answer === 'sent') deps.refresh(tabId)
  }

  return {
    tabId,
    send,
    rows,
    sendSettings,
    sendAccess,
    take: (request: PanelRequest): void => {
      switch (request.type) {
        case 'since':
          void sendSince(request)
          break
        case 'devtools-entries':
          for (const entry of request.entries)
            void recorder.record({ ...entry, source: 'devtools', phase: 'entry', tabId })
          break
        case 'clear':
          recorder.clear(tabId)
          deps.trouble.cleared()
          break
        case 'dismiss':
          deps.dismiss(tabId, request.ids)
          break
        case 'configure':
          // The panel shows at once what it asked for: where that is refused, it is told what holds.
          deps.configure(request.settings).catch(sendSettings)
          break
        case 'ask-again':
          void askAgain(request)
          break
        default:
          request satisfies never
      }
    },
    close: (): void => {
      isOpen = false
    },
  }
}
