import type { Exchange } from '../../correlate/exchange.ts'
import type { SentAgain } from '../../observe/send-again.ts'
import { isOfWorker } from '../../observe/tab-key.ts'
import type { PanelEvent, RecorderSettings, StoreTrouble } from '../../protocol/panel-messages.ts'
import { PANEL_ROW_LIMIT } from '../rows/limits.ts'

/** What the panel knows of the recorder's log. Plain data; changed by `reduce` alone. */
export interface LogState {
  /** Of the last answer that was known to be complete; "" before the first. */
  readonly boot: string
  readonly seq: number
  /** By `startedAt`. */
  readonly exchanges: readonly Exchange[]
  /** Requests of the tab that were let go before the panel could show them, or that the panel itself let go. */
  readonly dropped: number
  /** Reports of the tab's pages that were over the limits. */
  readonly refused: number
  /** What the user had sent again, oldest first. */
  readonly sentAgain: readonly SentAgain[]
  /** The last answer to a wish to send something again. */
  readonly again?: Extract<PanelEvent, { type: 'again' }>
  readonly navigatedAt: number
  readonly settings: RecorderSettings
  /** The match patterns of the console's hosts that the extension may not see. */
  readonly missing: readonly string[]
  /** What the browser's store refused. */
  readonly trouble: StoreTrouble
  /** The page was open before the extension: nobody reports its bodies and causes. */
  readonly unhooked: boolean
  /** The extension went away, with this panel's way back to it. */
  readonly gone: boolean
  /** The background went away, and nothing has come from it since. */
  readonly lost: boolean
  /** `gap`: something may have been missed, so `since` must be sent. `asked`: it was sent and is not answered yet. */
  readonly sync: 'fresh' | 'asked' | 'gap'
}

type RowsEvent = Extract<PanelEvent, { type: 'rows' }>

/** The state of a panel that was just opened: nothing known, so everything has to be asked for. */
export const emptyLog: LogState = {
  boot: '',
  seq: 0,
  exchanges: [],
  dropped: 0,
  refused: 0,
  sentAgain: [],
  navigatedAt: 0,
  settings: { recording: true, staticFiles: false },
  missing: [],
  trouble: 'none',
  unhooked: false,
  gone: false,
  lost: false,
  sync: 'gap',
}

/** The state after `event`. Pure; exchanges that did not change stay the same objects. */
export function reduce(state: LogState, event: PanelEvent): LogState {
  if (event.type === 'lost') return { ...state, lost: true, sync: 'gap' }
  if (event.type === 'awake') return { ...state, lost: false, sync: 'gap' }
  if (event.type === 'settings') return { ...state, settings: event.settings, lost: false }
  if (event.type === 'access') return { ...state, missing: event.missing, lost: false }
  if (event.type === 'trouble') return { ...state, trouble: event.trouble, lost: false }
  if (event.type === 'page') return { ...state, unhooked: !event.hooked, lost: false }
  if (event.type === 'again') return { ...state, again: event, lost: false }
  if (event.type === 'gone') return { ...state, gone: true, lost: true, sync: 'gap' }
  return reduceRows(state, event)
}

/** The state after `since` was sent. */
export function asked(state: LogState): LogState {
  return { ...state, sync: 'asked' }
}

function reduceRows(state: LogState, event: RowsEvent): LogState {
  const incoming = event.rows.map((row) => row.exchange)
  const next = {
    ...state,
    exchanges: merge(event.whole ? [] : state.exchanges, incoming),
    refused: event.refused ?? 0,
    sentAgain: event.sentAgain ?? [],
    navigatedAt: event.navigatedAt,
    unhooked: state.unhooked && event.navigatedAt <= state.navigatedAt,
    lost: false,
  }
  const follows = state.boot === '' || state.boot === event.boot
  // Rows that do not follow on what is known are shown, but `boot` and `seq` stay: `since` then asks for what was missed.
  if (event.whole || (follows && state.sync !== 'gap')) {
    // The recorder counts the site's workers apart.
    const ofTab = next.exchanges.filter((exchange) => !isOfWorker(exchange))
    const dropped = Math.max(0, event.recorded - ofTab.length)
    return { ...next, dropped, boot: event.boot, seq: event.seq, sync: 'fresh' }
  }
  return { ...next, sync: state.sync === 'asked' ? 'asked' : 'gap' }
}

/** `known` with the newest form of each of `incoming`, which may hold several forms of one exchange, oldest first. */
function merge(known: readonly Exchange[], incoming: readonly Exchange[]): readonly Exchange[] {
  if (incoming.length === 0) return known
  const changed = new Map(incoming.map((exchange) => [exchange.id, exchange]))
  const merged = known.map((exchange) => {
    const newer = changed.get(exchange.id)
    if (!newer) return exchange
    changed.delete(exchange.id)
    return newer
  })
  merged.push(...changed.values())
  return sorted(merged)
}

function sorted(exchanges: readonly Exchange[]): readonly Exchange[] {
  const inOrder = exchanges.every((exchange, i) => i === 0 || (exchanges[i - 1]?.startedAt ?? 0) <= exchange.startedAt)
  const list = inOrder ? exchanges : exchanges.toSorted((a, b) => a.startedAt - b.startedAt)
  return list.length > PANEL_ROW_LIMIT ? list.slice(-PANEL_ROW_LIMIT) : list
}
