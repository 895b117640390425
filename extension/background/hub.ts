import { createBatchedStore } from '../../src/log/batched-store.ts'
import { createRecorder } from '../../src/log/recorder.ts'
import { BACKGROUND_TAB } from '../../src/log/site-rows.ts'
import type { Observation } from '../../src/observe/observation.ts'
import type { Runtime } from '../platform/browser.ts'
import { contentScriptPlace } from '../platform/sender.ts'
import { createSettings } from '../platform/settings.ts'
import { createBadge } from './badge.ts'
import { type CardAnswer, createCardRequests } from './cards/card-requests.ts'
import { putAway, putAwayUnwanted } from './cards/dismiss.ts'
import { createHighlighter } from './cards/highlighter.ts'
import { createMarked } from './cards/resolved-failures.ts'
import { watchWanted } from './cards/snoozed.ts'
import { missingAccess } from './panels/access.ts'
import { askHook } from './panels/ask-hook.ts'
import { createPanels, type Panels } from './panels/panels.ts'
import { createSendAgain } from './panels/retry.ts'
import { sessionStore } from './session-store.ts'
import { createPageReports, type PageAnswer } from './sources/page-reports.ts'
import { mayKeepWorkerRequests } from './sources/private-windows.ts'
import { createTabHistories } from './tab-histories.ts'

export interface Hub {
  readonly observe: (observation: Observation) => void
  readonly wantsStatic: () => boolean
  /** A one-shot message: taken only from a content script of ours. */
  readonly message: (message: unknown, sender: Runtime.MessageSender) => Promise<PageAnswer | CardAnswer> | undefined
  readonly connect: Panels['connect']
  /** The user gave or took a permission. */
  readonly accessChanged: () => void
  readonly tabClosed: (tabId: number) => void
}

/** A response's end that comes within this many ms of its head spares storing the head. */
const HEAD_MS = 50

/** Joins the parts of one life of the background; `boot` names it. */
export function createHub(boot: string): Hub {
  const settings = createSettings()
  const rowsOf = (tabId: number) => recorder.since(tabId, 0).rows.map((row) => row.exchange)
  const histories = createTabHistories(rowsOf)
  const marked = createMarked(rowsOf)
  const cardRequests = createCardRequests({
    exchangeOf: (tabId, id) => recorder.ready.then(() => rowsOf(tabId).find((exchange) => exchange.id === id)),
    historyOf: histories.of,
  })
  const wanted = watchWanted(() => void recorder.ready.then(() => putAwayUnwanted(recorder, histories.of, wanted)))
  const highlighter = createHighlighter({
    historyOf: histories.of,
    wanted,
    stands: marked.stands,
    isCurrent: ({ tabId, startedAt, prerendered }) => !prerendered && startedAt >= recorder.meta(tabId).navigatedAt,
  })

  const recorder = createRecorder({
    store: createBatchedStore({ ...sessionStore, load: () => settings.ready.then(sessionStore.load) }),
    boot,
    later: (run) => setTimeout(run, HEAD_MS),
    recording: () => settings.current().recording,
    onChange: (tabId, changed) => {
      if (changed.length === 0) panels.emptied(tabId)
      panels.changed(tabId)
      if (tabId === BACKGROUND_TAB) return
      histories.changed(tabId, changed)
      for (const exchange of changed) {
        highlighter.changed(exchange)
        marked.changed(exchange)
      }
      badge.changed(tabId)
    },
    onStoreError: (_, kept) => panels.troubled(kept ? 'made-room' : 'not-kept'),
  })
  const pageReports = createPageReports({
    record: recorder.record,
    refuse: (tabId, reports) => recorder.refuse(tabId, reports).then(() => panels.changed(tabId)),
    now: Date.now,
  })
  const panels = createPanels({
    recorder,
    boot,
    settings: settings.current,
    missingAccess,
    putAway,
    sendAgain: createSendAgain({ recorder, ask: askHook }),
    configure: (next) => {
      settings.change(next)
      panels.configured()
    },
  })

  const badge = createBadge(recorder)
  void recorder.ready.then(() => {
    recorder.review(Date.now())
    for (const tabId of recorder.tabs()) if (tabId !== BACKGROUND_TAB) badge.changed(tabId)
  })

  void mayKeepWorkerRequests().then((may) => {
    if (!may) recorder.closeTab(BACKGROUND_TAB)
  })

  return {
    observe: (observation) => void recorder.record(observation),
    wantsStatic: () => settings.current().staticFiles,
    message: (message, sender) => {
      const place = contentScriptPlace(sender)
      return place && (pageReports.take(message, place) ?? cardRequests.take(message, place))
    },
    connect: panels.connect,
    accessChanged: panels.accessChanged,
    tabClosed: (tabId) => {
      pageReports.forget(tabId)
      histories.forget(tabId)
      marked.forget(tabId)
      recorder.closeTab(tabId)
    },
  }
}
