import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createHistory } from '../../catalog/history/history.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Body } from '../../observe/observation.ts'
import type { Phases } from '../../observe/phases.ts'
import type { AllHeaders } from '../../observe/shown-headers.ts'
import type { Link } from '../../protocol/link.ts'
import type { PanelEvent, PanelRequest, RecorderSettings } from '../../protocol/panel-messages.ts'
import type { Grammar, ReadFilter } from '../filter/query.ts'
import { countRows, filterRows, type RowCounts, rowsSince } from '../filter/visible-rows.ts'
import type { ImportedLog } from '../rows/imported-log.ts'
import { createRowOf, type PanelRow, type RowReader } from '../rows/panel-row.ts'
import { byArrival, type RowOrder } from '../rows/row-order.ts'
import { createBatcher } from './batch.ts'
import { type Clock, createCountdown, waitEnd } from './countdown.ts'
import { createFullBodies } from './full-bodies.ts'
import { asked, emptyLog, type LogState, reduce } from './log-state.ts'
import { learn } from './update-history.ts'

/** What DevTools tell of a request, by the name of its entry; missing where there are none. */
export interface EntrySource {
  /** The whole body; never rejects. */
  readonly bodyOf?: ((entryId: string) => Promise<Body>) | undefined
  /** All headers, secrets dropped; undefined where the entry is not held. */
  readonly headersOf?: ((entryId: string) => AllHeaders | undefined) | undefined
  /** How long each phase took; undefined where that is not known. */
  readonly phasesOf?: ((entryId: string) => Phases | undefined) | undefined
}

export interface PanelModelDeps extends EntrySource {
  readonly link: Link<PanelRequest, PanelEvent>
  readonly reader: RowReader
  /** Calls back at the next good moment to draw; returns its cancel. */
  readonly schedule: (callback: () => void) => () => void
  readonly clock: Clock
}

/** What the views read and do. Views hold no state of their own beyond looks. */
export interface PanelModel {
  readonly log: ReadonlySignal<LogState>
  readonly filter: Signal<string>
  /** How `filter` is read. Undefined until it is loaded: then every word of it must occur. */
  readonly grammar: Signal<Grammar | undefined>
  readonly read: ReadonlySignal<ReadFilter | undefined>
  readonly failuresOnly: Signal<boolean>
  readonly preserveLog: Signal<boolean>
  /** Shown in place of the live log, which goes on behind it. */
  readonly imported: Signal<ImportedLog | undefined>
  /** All rows of the log that is shown, but those that "Preserve log" hides. */
  readonly rows: ReadonlySignal<readonly PanelRow[]>
  readonly order: Signal<RowOrder>
  /** Those of `rows` that pass the filter, in that order. */
  readonly shown: ReadonlySignal<readonly PanelRow[]>
  /** Makes the list's lines of them: folds some beneath others, adds headings. */
  readonly arrange: Signal<RowOrder>
  readonly lines: ReadonlySignal<readonly PanelRow[]>
  readonly counts: ReadonlySignal<RowCounts>
  /** Id of the line whose details are open; "" for none. */
  readonly selectedId: Signal<string>
  readonly selected: ReadonlySignal<PanelRow | undefined>
  /** The selected row with all of its body that can be had, and what that means. */
  readonly detailed: ReadonlySignal<PanelRow | undefined>
  /** Whether more of that row's body is on its way. */
  readonly readingBody: ReadonlySignal<boolean>
  /** All headers of a call, secrets dropped; undefined where only the kept ones are known. */
  readonly headersOf: (exchange: Exchange) => AllHeaders | undefined
  /** How long each phase of a call took; undefined where that is not known. */
  readonly phasesOf: (exchange: Exchange) => Phases | undefined
  /** Seconds left of the wait that the selected row's server asked for; 0 once it is over, undefined without one. */
  readonly waitLeft: ReadonlySignal<number | undefined>
  /** Does nothing before the first answer: all settings are sent at once, and none of them is known then. */
  readonly configure: (change: Partial<RecorderSettings>) => void
  /** Empties the live log; or lets go of the imported one, and leaves the live one alone. */
  readonly clear: () => void
  /** Has the exchange sent again; with `send` false only asks whether that can be. `log.again` is the answer. */
  readonly askAgain: (exchangeId: string, send: boolean) => void
  readonly reconnect: () => void
  readonly dispose: () => void
}

/** The panel's state over a link: asks for everything at once, and again whenever something may have been missed. */
export function createPanelModel({
  link,
  reader,
  schedule,
  clock,
  bodyOf,
  headersOf,
  phasesOf,
}: PanelModelDeps): PanelModel {
  const history = createHistory()
  const rowOf = createRowOf(reader, history)
  const log = signal(emptyLog)
  const filter = signal('')
  const grammar = signal<Grammar | undefined>(undefined)
  const failuresOnly = signal(false)
  const preserveLog = signal(true)
  const selectedId = signal('')
  const imported = signal<ImportedLog>()
  const order = signal(byArrival)
  const arrange = signal(byArrival)

  const allRows = computed(() => log.value.exchanges.map(rowOf))
  const liveRows = computed(() => (preserveLog.value ? allRows.value : rowsSince(allRows.value, log.value.navigatedAt)))
  const rows = computed(() => imported.value?.rows ?? liveRows.value)
  const read = computed(() => grammar.value?.read(filter.value))
  const passed = computed(() =>
    filterRows(rows.value, { text: filter.value, read: read.value, failuresOnly: failuresOnly.value }),
  )
  const shown = computed(() => order.value(passed.value))
  const lines = computed(() => arrange.value(shown.value))
  const counts = computed(() => countRows(rows.value, passed.value))
  const isSelected = (row: PanelRow) => row.id === selectedId.value
  const selected = computed(() => rows.value.find(isSelected) ?? lines.value.find(isSelected))

  const bodies = createFullBodies(bodyOf)
  const stopReading = effect(() => {
    if (selected.value) bodies.ask(selected.value.exchange)
  })
  const detailed = computed(() => {
    // Complete as it is, and explained by its own history.
    if (imported.value) return selected.value
    // Read for what else the history has learnt: the filled exchange is in no list that would tell of it.
    void log.value
    return selected.value && rowOf(bodies.fill(selected.value.exchange))
  })
  const readingBody = computed(() => selected.value !== undefined && bodies.isReading(selected.value.exchange))
  const wait = createCountdown(
    computed(() => waitEnd(detailed.value)),
    clock,
  )

  const ask = () => {
    const { boot, seq } = log.value
    log.value = asked(log.value)
    link.send({ type: 'since', boot, seq })
  }
  const batcher = createBatcher(schedule, (events) =>
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
    filter,
    grammar,
    read,
    failuresOnly,
    preserveLog,
    imported,
    rows,
    order,
    shown,
    arrange,
    lines,
    counts,
    selectedId,
    selected,
    detailed,
    readingBody,
    headersOf: ({ entryId = '' }) => headersOf?.(entryId),
    phasesOf: ({ id, entryId = '' }) => imported.peek()?.phasesOf(id) ?? phasesOf?.(entryId),
    waitLeft: wait.left,
    configure(change) {
      if (log.value.boot === '') return
      const settings = { ...log.value.settings, ...change }
      log.value = { ...log.value, settings }
      link.send({ type: 'configure', settings })
    },
    clear() {
      if (imported.value) imported.value = undefined
      else link.send({ type: 'clear' })
    },
    askAgain: (exchangeId, send) => link.send({ type: 'ask-again', exchangeId, send }),
    reconnect: ask,
    dispose() {
      unlisten()
      stopReading()
      wait.dispose()
      batcher.dispose()
    },
  }
}
