import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { TextKey } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { ImportedLog } from '../rows/imported-log.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Clock } from '../state/clock.ts'
import type { LogModel } from '../state/log-model.ts'
import { blockedReason } from './blocked-reason.ts'
import { createPresses } from './presses.ts'
import { type RetryLink, retryLinks } from './retry-links.ts'

/** What is known of sending the selected request again. */
export interface RetryState {
  /** Why it cannot be sent again; undefined where it can. */
  readonly reason: TextKey | undefined
  /** It was sent, and the page has not confirmed that yet. */
  readonly sending: boolean
  /** It was sent at least once. */
  readonly sent: boolean
  /** What became of it when it was sent last. */
  readonly outcome: RetryLink | undefined
  /** It is sent a second time in a moment. */
  readonly resendsSoon: boolean
  /** The sending that the selected request itself came from. */
  readonly origin: RetryLink | undefined
}

export interface RetryModel {
  /** Undefined while no row is selected. */
  readonly state: ReadonlySignal<RetryState | undefined>
  /** Sends a request again. A read that is answered with 50x is sent a second time by itself. */
  readonly resend: (exchange: Exchange) => void
  readonly dispose: () => void
}

export interface RetryDeps {
  readonly logModel: Pick<LogModel, 'log' | 'send'>
  readonly imported: ReadonlySignal<ImportedLog | undefined>
  readonly selected: ReadonlySignal<PanelRow | undefined>
  readonly clock: Pick<Clock, 'after'>
}

/** Sends requests again, whatever is selected meanwhile. Asks the page of each failure that is opened whether it can. */
export function createRetryModel({ logModel, imported, selected, clock }: RetryDeps): RetryModel {
  const { log, send } = logModel
  const links = computed(() => retryLinks(log.value.exchanges, log.value.sentAgain))
  const presses = createPresses({ log, links, clock, send })
  const reasonOf = (exchange: Exchange) =>
    imported.value ? 'panel_again_imported' : blockedReason(log.value, exchange)

  /** The opened failure of which the page has not said yet whether it can be sent again; "" for none. */
  const undecided = computed(() => {
    const row = selected.value
    if (row?.verdict.kind !== 'failed' || log.value.lost) return ''
    return reasonOf(row.exchange) === undefined ? row.id : ''
  })
  const stopAsking = effect(() => {
    const exchangeId = undecided.value
    if (exchangeId) untracked(() => send({ type: 'ask-again', exchangeId, send: false }))
  })
  const state = computed((): RetryState | undefined => {
    const exchange = selected.value?.exchange
    if (!exchange) return undefined
    const { id } = exchange
    const live = imported.value ? [] : links.value
    const last = log.value.sentAgain.findLast(({ of }) => of === id)
    return {
      reason: reasonOf(exchange),
      sending: presses.isSending(id),
      sent: last !== undefined,
      outcome: live.findLast(({ note }) => note === last),
      resendsSoon: presses.resendsSoon(id),
      origin: live.find(({ row }) => row.id === id),
    }
  })
  return {
    state,
    resend: presses.press,
    dispose() {
      stopAsking()
      presses.dispose()
    },
  }
}
