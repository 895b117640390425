import type { Exchange } from '../../src/correlate/exchange.ts'
import { createBatchedStore } from '../../src/log/batched-store.ts'
import { createRecorder, type RowsListener } from '../../src/log/recorder.ts'
import type { Observation } from '../../src/observe/observation.ts'
import { WORKERS } from '../../src/observe/tab-key.ts'
import type { Runtime } from '../platform/browser.ts'
import { contentScriptPlace } from '../platform/sender.ts'
import { highlightSettings, recorderSettings } from '../platform/settings.ts'
import { createBadge } from './badge.ts'
import { type CardAnswer, createCardRequests } from './cards/card-requests.ts'
import { dismiss, dismissSnoozed } from './cards/dismiss.ts'
import { createHighlighter } from './cards/highlighter.ts'
import { createResolvedFailures } from './cards/resolved-failures.ts'
import { createIsSnoozed } from './cards/snoozed.ts'
import { followSetting } from './follow-setting.ts'
import { missingAccess } from './panels/access.ts'
import { askHook } from './panels/ask-hook.ts'
import { isPageUnhooked } from './panels/page-presence.ts'
import { createPanels, type Panels } from './panels/panels.ts'
import { createSendAgain } from './panels/retry.ts'
import { createStoreTrouble } from './panels/store-trouble.ts'
import { sessionStore } from './session-store.ts'
import { createPageReports, type PageAnswer } from './sources/page-reports.ts'
import { keepPrivateWorkersOut } from './sources/private-windows.ts'
import { createTabHistories } from './tab-histories.ts'

/** A response's end that comes within this many ms of its head spares storing the head. */
const HEAD_MS = 50

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

/** Requests of a site's workers belong to no tab: no page shows their failures, and no badge counts them. */
function ofTabs(listener: (tabId: number, changed: readonly Exchange[]) => void): RowsListener {
  return (tabId, changed) => {
    if (tabId !== WORKERS) listener(tabId, changed)
  }
}

/** Joins the parts of one life of the background; `boot` names it. */
export function createHub(boot: string): Hub {
  const settings = followSetting(recorderSettings)
  const trouble = createStoreTrouble()
  const recorder = createRecorder({
    store: createBatchedStore(sessionStore),
    boot,
    later: (run) => setTimeout(run, HEAD_MS),
    recording: () => settings.current().recording,
    recordingKnown: settings.ready,
    onStoreError: (_, madeRoom) => trouble.refused(madeRoom),
  })
  const exchangesOf = (tabId: number): readonly Exchange[] =>
    recorder.since(tabId, 0).rows.map(({ exchange }) => exchange)

  const histories = createTabHistories(exchangesOf)
  const historyOf = histories.of
  const isSnoozed = createIsSnoozed(followSetting(highlightSettings))
  const resolvedFailures = createResolvedFailures(exchangesOf)
  const highlighter = createHighlighter({
    historyOf,
    isSnoozed,
    stands: resolvedFailures.stands,
    isCurrent: (tabId, { startedAt, prerendered }) => !prerendered && startedAt >= recorder.meta(tabId).navigatedAt,
  })
  const badge = createBadge(recorder)
  const panels = createPanels({
    recorder,
    boot,
    trouble,
    settings: settings.current,
    configure: (next) => recorderSettings.change(() => next),
    dismiss,
    missingAccess,
    isPageUnhooked,
    sendAgain: createSendAgain({ recorder, ask: askHook }),
  })

  // A history knows an exchange before its card is made.
  recorder.subscribe(ofTabs(histories.changed))
  recorder.subscribe(ofTabs(highlighter.changed))
  recorder.subscribe(ofTabs(resolvedFailures.changed))
  recorder.subscribe(ofTabs(badge.changed))
  recorder.subscribe(panels.changed)
  trouble.subscribe(panels.troubled)
  recorderSettings.watch(panels.configured)
  highlightSettings.watch(() => void dismissSnoozed({ recorder, historyOf, isSnoozed }))

  const pageReports = createPageReports({
    record: recorder.record,
    refuse: (tabId, reports) => recorder.refuse(tabId, reports).then(() => panels.refresh(tabId)),
    now: Date.now,
  })
  const cardRequests = createCardRequests({
    exchangeOf: (tabId, id) => recorder.ready.then(() => exchangesOf(tabId).find((exchange) => exchange.id === id)),
    historyOf,
  })

  void keepPrivateWorkersOut(recorder)
  void recorder.ready.then(() => {
    recorder.review(Date.now())
    for (const tabId of recorder.tabs()) ofTabs(badge.changed)(tabId, [])
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
      resolvedFailures.forget(tabId)
      recorder.closeTab(tabId)
    },
  }
}
