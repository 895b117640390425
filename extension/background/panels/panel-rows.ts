import type { Recorder } from '../../../src/log/recorder.ts'
import { rowsOfSites, shownOrigin } from '../../../src/log/site-rows.ts'
import { WORKERS } from '../../../src/observe/tab-key.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'

/** Changes within this many ms reach the panel as one message: about one frame. */
const BATCH_MS = 16

/** In a burst the panel, which draws its list anew for every message, gets one each so many ms. */
const BURST_MS = 150

export interface PanelRowsDeps {
  readonly recorder: Pick<Recorder, 'since' | 'meta'>
  readonly boot: string
  readonly tabId: number
  readonly send: (event: PanelEvent) => void
}

/** The rows that one panel lists: its tab's, and those of the workers of the sites that the tab has shown. */
export function createPanelRows({ recorder, boot, tabId, send }: PanelRowsDeps) {
  /** The origins of the documents that the tab has shown. */
  const sites = new Set<string>()
  /** The number of the last change that was sent. */
  let sent = 0
  let isDue = false
  /** Earliest time (epoch ms) of the next message. After n rows we pause n × `BATCH_MS`, at most `BURST_MS`. */
  let restUntil = 0

  const addSite = (origin: string | undefined): void => {
    if (origin !== undefined) sites.add(origin)
  }
  const sendAfter = (after: number): void => {
    const { rows, seq, kept } = recorder.since(tabId, after)
    const { navigatedAt, dropped, refused = 0, sentAgain = [], siteClearedAt = 0 } = recorder.meta(tabId)
    const known = sites.size
    for (const { exchange } of rows) addSite(shownOrigin(exchange))
    const workers = recorder.since(WORKERS, sites.size === known ? after : 0).rows
    const all = [...rows, ...rowsOfSites(workers, sites, siteClearedAt)]
    sent = seq
    isDue = false
    restUntil = Date.now() + Math.min(BURST_MS, all.length * BATCH_MS)
    const recorded = kept + dropped
    send({ type: 'rows', boot, whole: after === 0, rows: all, seq, recorded, refused, sentAgain, navigatedAt })
  }
  return {
    addSite,
    /** Sends what changed after the change `after`; everything for 0. */
    sendAfter,
    /** Sends what changed since the last message, together with what else changes in the next moment. */
    sendSoon: (): void => {
      if (isDue) return
      isDue = true
      // A clock that was set back must not silence the panel.
      const wait = Math.min(BURST_MS, Math.max(BATCH_MS, restUntil - Date.now()))
      setTimeout(() => {
        if (isDue) sendAfter(sent)
      }, wait)
    },
  }
}
