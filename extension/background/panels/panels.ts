import { originOf } from '../../../src/base/origin-of.ts'
import type { Recorder } from '../../../src/log/recorder.ts'
import { BACKGROUND_TAB, rowsOfSites, shownOrigin } from '../../../src/log/site-rows.ts'
import type { AgainAnswer } from '../../../src/observe/send-again.ts'
import type { PanelEvent, RecorderSettings, StoreTrouble } from '../../../src/protocol/panel-messages.ts'
import { panelTab } from '../../../src/protocol/panel-port.ts'
import { readPanelRequest } from '../../../src/protocol/schemas.ts'
import { browser, type Runtime } from '../../platform/browser.ts'
import { isOwnPage } from '../../platform/sender.ts'
import { isPageUnhooked } from './page-presence.ts'

/** Changes within this many ms reach the panel as one message: about one frame. */
const BATCH_MS = 16

/** In a burst the panel, which draws its list anew for every message, gets one each so many ms. */
const BURST_MS = 150

export interface PanelsDeps {
  readonly recorder: Recorder
  readonly boot: string
  readonly settings: () => RecorderSettings
  readonly configure: (settings: RecorderSettings) => void
  /** The user wants the cards of these failures off the tab's page. */
  readonly putAway: (tabId: number, ids: readonly string[]) => void
  /** The match patterns of hosts that may not be watched. Never rejects. */
  readonly missingAccess: (tabId: number) => Promise<readonly string[]>
  /** Sends an exchange of the tab again, or only says whether that can be. Never rejects. */
  readonly sendAgain: (tabId: number, exchangeId: string, send: boolean) => Promise<AgainAnswer>
}

export interface Panels {
  /** Takes a port that somebody opened; one that is not a panel of ours is left alone. */
  readonly connect: (port: Runtime.Port) => void
  /** Rows of this tab changed: its panels get them soon. */
  readonly changed: (tabId: number) => void
  /** The log of this tab was emptied: its panels get that at once. */
  readonly emptied: (tabId: number) => void
  readonly configured: () => void
  /** The store refused something: every panel says so, also one that opens later, until a log is cleared. */
  readonly troubled: (trouble: StoreTrouble) => void
  /** The user gave or took a permission: the panels say what is missing now. */
  readonly accessChanged: () => void
}

interface Panel {
  readonly tabId: number
  readonly send: (event: PanelEvent) => void
  /** The origins of the documents that the tab has shown: their workers' requests are listed too. */
  readonly sites: Set<string>
  seq: number
  due: boolean
  /** How often it was asked what access is missing: only the last answer counts, whichever comes last. */
  accessAsked: number
  /** Not before this, epoch ms, does it get more rows; a message is followed by as many batches' rest as it had rows. */
  restUntil: number
}

function addSite(panel: Panel, origin: string | undefined): void {
  if (origin !== undefined) panel.sites.add(origin)
}

/** The open panels, each with the number of the last change that it was sent. */
export function createPanels({
  recorder,
  boot,
  settings,
  configure,
  putAway,
  missingAccess,
  sendAgain,
}: PanelsDeps): Panels {
  const panels = new Set<Panel>()

  let trouble: StoreTrouble = 'none'
  const troubled = (next: StoreTrouble): void => {
    if (next === trouble) return
    trouble = next
    for (const panel of panels) panel.send({ type: 'trouble', trouble })
  }

  const sendRows = (panel: Panel, after: number): void => {
    const { rows, seq, kept } = recorder.since(panel.tabId, after)
    const { navigatedAt, dropped, refused = 0, sentAgain = [], siteClearedAt = 0 } = recorder.meta(panel.tabId)
    const known = panel.sites.size
    for (const { exchange } of rows) addSite(panel, shownOrigin(exchange))
    const workers = recorder.since(BACKGROUND_TAB, panel.sites.size === known ? after : 0).rows
    const all = [...rows, ...rowsOfSites(workers, panel.sites, siteClearedAt)]
    panel.seq = seq
    panel.due = false
    panel.restUntil = Date.now() + Math.min(BURST_MS, all.length * BATCH_MS)
    panel.send({
      type: 'rows',
      boot,
      whole: after === 0,
      rows: all,
      seq,
      recorded: kept + dropped,
      refused,
      sentAgain,
      navigatedAt,
    })
  }

  const addPage = async (panel: Panel): Promise<void> => {
    const tab = await browser.tabs.get(panel.tabId).catch(() => undefined)
    addSite(panel, originOf(tab?.url))
  }

  const sendAccess = async (panel: Panel): Promise<void> => {
    const turn = ++panel.accessAsked
    const missing = await missingAccess(panel.tabId)
    if (panels.has(panel) && panel.accessAsked === turn) panel.send({ type: 'access', missing })
  }

  const sendPage = async (panel: Panel): Promise<void> => {
    const hooked = !(await isPageUnhooked(panel.tabId))
    if (panels.has(panel)) panel.send({ type: 'page', hooked })
  }

  const changed = (tabId: number): void => {
    for (const panel of panels) {
      if ((panel.tabId !== tabId && tabId !== BACKGROUND_TAB) || panel.due) continue
      panel.due = true
      // A clock that was set back must not silence the panel.
      const wait = Math.min(BURST_MS, Math.max(BATCH_MS, panel.restUntil - Date.now()))
      setTimeout(() => {
        if (panel.due && panels.has(panel)) sendRows(panel, panel.seq)
      }, wait)
    }
  }

  return {
    connect: (port) => {
      const tabId = panelTab(port.name)
      if (tabId === undefined || !isOwnPage(port.sender)) return
      const panel: Panel = {
        tabId,
        sites: new Set(),
        seq: 0,
        due: false,
        accessAsked: 0,
        restUntil: 0,
        send: (event) => port.postMessage(event),
      }
      panels.add(panel)
      port.onDisconnect.addListener(() => panels.delete(panel))
      port.onMessage.addListener((message) => {
        const request = readPanelRequest(message)
        if (request?.type === 'since') {
          void sendAccess(panel)
          void Promise.all([recorder.ready, addPage(panel)]).then(() => {
            recorder.review(Date.now())
            panel.send({ type: 'settings', settings: settings() })
            panel.send({ type: 'trouble', trouble })
            sendRows(panel, request.boot === boot ? request.seq : 0)
            void sendPage(panel)
          })
        }
        if (request?.type === 'devtools-entries')
          for (const entry of request.entries)
            void recorder.record({ ...entry, source: 'devtools', phase: 'entry', tabId })
        if (request?.type === 'clear') {
          recorder.clear(tabId)
          troubled('none')
        }
        if (request?.type === 'put-away') putAway(tabId, request.ids)
        if (request?.type === 'configure') configure(request.settings)
        if (request?.type === 'ask-again') {
          const { exchangeId, send } = request
          void recorder.ready
            .then(() => sendAgain(tabId, exchangeId, send))
            .then((answer) => {
              if (!panels.has(panel)) return
              panel.send({ type: 'again', exchangeId, send, answer })
              if (answer === 'sent') changed(tabId)
            })
        }
      })
    },
    changed,
    emptied: (tabId) => {
      for (const panel of panels) if (panel.tabId === tabId) sendRows(panel, 0)
    },
    troubled,
    configured: () => {
      for (const panel of panels) panel.send({ type: 'settings', settings: settings() })
    },
    accessChanged: () => {
      for (const panel of panels) void sendAccess(panel)
    },
  }
}
