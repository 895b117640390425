import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import { createHistory } from '../../catalog/history/history.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Link } from '../../protocol/link.ts'
import type { PanelEvent, PanelRequest, RecorderSettings } from '../../protocol/panel-messages.ts'
import { createRowOf, type PanelRow } from '../rows/panel-row.ts'
import { createBatcher } from './batch.ts'
import type { Clock } from './clock.ts'
import { asked, emptyLog, type LogState, reduce } from './log-state.ts'
import { learn } from './update-history.ts'

export interface LogModelDeps {
  readonly link: Link<PanelRequest, PanelEvent>
  readonly texts: Texts
  readonly clock: Pick<Clock, 'nextFrame'>
}

/** The recorder's log of one tab, as far as this page knows it. */
export interface LogModel {
  readonly log: ReadonlySignal<LogState>
  /** All exchanges of the log with what they mean, by `startedAt`. */
  readonly loggedRows: ReadonlySignal<readonly PanelRow[]>
  /** The row of an exchange that the log does not hold in this form, explained by the log's history. */
  readonly rowOf: (exchange: Exchange) => PanelRow
  readonly send: (request: PanelRequest) => void
  /** Does nothing before the first answer, because all settings are sent at once and none is known until then. */
  readonly configure: (change: Partial<RecorderSettings>) => void
  /** Asks the background for everything that this page may have missed. */
  readonly reconnect: () => void
  readonly dispose: () => void
}

/** The log over a link. Asks for everything at once, and again whenever something may have been missed. */
export function createLogModel({ link, texts, clock }: LogModelDeps): LogModel {
  const history = createHistory()
  const rowOf = createRowOf(texts, history)
  const log = signal(emptyLog)

  const ask = () => {
    const { boot, seq } = log.value
    log.value = asked(log.value)
    link.send({ type: 'since', boot, seq })
  }
  const batcher = createBatcher(clock.nextFrame, (events) =>
    batch(() => {
      const next = events.reduce(reduce, log.value)
      learn(history, events, next)
      log.value = next
      if (log.value.sync === 'gap' && !log.value.lost) ask()
    }),
  )
  const unlisten = link.listen(batcher.push)
  ask()

  return {
    log,
    loggedRows: computed(() => log.value.exchanges.map(rowOf)),
    rowOf(exchange) {
      // The history behind `rowOf` is no signal; it changes with the log only.
      void log.value
      return rowOf(exchange)
    },
    send: link.send,
    configure(change) {
      if (log.value.boot === '') return
      const settings = { ...log.value.settings, ...change }
      log.value = { ...log.value, settings }
      link.send({ type: 'configure', settings })
    },
    reconnect: ask,
    dispose() {
      unlisten()
      batcher.dispose()
    },
  }
}
