import type { Cause } from '../../observe/observation.ts'
import { callKey } from '../rows/duplicate-key.ts'
import type { PanelRow } from '../rows/panel-row.ts'

/** Something the user did, and what is known of it from the calls that it led to. */
export interface Action {
  /** Stays the same while its other calls arrive. */
  readonly id: string
  /** Event type: click, keydown, submit, change. */
  readonly event: string
  readonly how: Cause['how']
  /** When its first call began: epoch ms. */
  readonly at: number
  /** What it came to: of its failures the one that was over first; else of the calls that name their cause. */
  readonly cameTo: PanelRow
}

/** The action of each row that has one. */
export type Actions = ReadonlyMap<PanelRow, Action>

/** The calls of one action begin within this many ms; the page's scripts judge causes by the same time. */
const WITHIN_MS = 1_000
/** Calls that one event's own handlers make begin within this many ms. */
const HANDLER_MS = 100
/** A call belongs to those before it when it begins this soon after one of them began or ended, in ms. */
const CLOSE_MS = 250
/** A call that is made this often beside all actions, with the same outcome, is one that the console makes by itself. */
const BY_ITSELF = 3

interface Draft {
  readonly event: string
  readonly how: Cause['how']
  readonly first: PanelRow
  readonly at: number
  readonly calls: PanelRow[]
}

interface Frame {
  last?: Draft
  /** Calls since that might be of the next one. */
  loose: PanelRow[]
}

function startOf(row: PanelRow): number {
  return row.exchange.startedAt
}
function endOf({ exchange }: PanelRow): number {
  return exchange.endedAt ?? Number.POSITIVE_INFINITY
}

/** Whether `later` begins soon after `earlier` began or ended. */
function isClose(earlier: PanelRow, later: PanelRow): boolean {
  const sinceEnd = startOf(later) - endOf(earlier)
  return startOf(later) - startOf(earlier) <= CLOSE_MS || (sinceEnd >= 0 && sinceEnd <= CLOSE_MS)
}

/**
 * Which action each call was made for, as far as it can be told. Only calls that did not succeed name their cause, so the
 * others are counted in by their time: those of the same frame that begin close to the ones that do. What fails without
 * a cause, and what is called again and again, belongs to nobody. `rows` come in the order of their start. Never throws.
 */
export function findActions(rows: readonly PanelRow[]): Actions {
  const drafts = draftActions(rows)
  const actions = new Map<PanelRow, Action>()
  if (drafts.length === 0) return actions
  const outside = callsOutside(rows, drafts)
  for (const draft of drafts) {
    const calls = draft.calls.filter((row) => row.exchange.cause || (outside.get(callKey(row)) ?? 0) < BY_ITSELF)
    const action = actionOf(draft, calls)
    for (const row of calls) actions.set(row, action)
  }
  return actions
}

function draftActions(rows: readonly PanelRow[]): readonly Draft[] {
  const frames = new Map<string, Frame>()
  const drafts: Draft[] = []
  for (const row of rows) {
    const { tabId, frameId, kind, cause, seenBy } = row.exchange
    if (kind !== 'api') continue
    const place = `${tabId} ${frameId}`
    const frame = frames.get(place) ?? { loose: [] }
    frames.set(place, frame)
    const { last } = frame
    if (cause) {
      const within = cause.how === 'exact' ? HANDLER_MS : WITHIN_MS
      if (last?.event === cause.event && startOf(row) - last.at <= within) last.calls.push(row)
      else {
        const before = ledTo(row, frame.loose, within)
        const at = startOf(before[0] ?? row)
        frame.last = { event: cause.event, how: cause.how, first: row, at, calls: [...before, row] }
        drafts.push(frame.last)
      }
      frame.loose = []
    } else if (row.verdict.kind !== 'failed' && !seenBy.includes('page-hook')) {
      const belongs = last && startOf(row) - last.at <= WITHIN_MS && last.calls.some((call) => isClose(call, row))
      if (belongs) last.calls.push(row)
      else frame.loose.push(row)
    }
  }
  return drafts
}

/** The end of `loose` that leads to `row` without a gap, and begins at most `within` ms before it. */
function ledTo(row: PanelRow, loose: readonly PanelRow[], within: number): readonly PanelRow[] {
  let first = loose.length
  let next = row
  for (let i = first - 1; i >= 0; i -= 1) {
    const call = loose[i] as PanelRow
    if (startOf(row) - startOf(call) > within || !isClose(call, next)) break
    first = i
    next = call
  }
  return loose.slice(first)
}

/** How often each call that was only counted in is made outside of the action, with the same outcome. */
function callsOutside(rows: readonly PanelRow[], drafts: readonly Draft[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  const taken = drafts.flatMap(({ calls }) => calls).filter(({ exchange }) => !exchange.cause)
  for (const row of taken) counts.set(callKey(row), 0)
  if (counts.size === 0) return counts
  const inside = new Set(taken)
  for (const row of rows) {
    const count = inside.has(row) ? undefined : counts.get(callKey(row))
    if (count !== undefined) counts.set(callKey(row), count + 1)
  }
  return counts
}

function actionOf({ event, how, first }: Draft, calls: readonly PanelRow[]): Action {
  const caused = calls.filter(({ exchange }) => exchange.cause)
  const failed = caused.filter(({ verdict }) => verdict.kind === 'failed')
  const byEnd = (failed.length > 0 ? failed : caused).toSorted((a, b) => endOf(a) - endOf(b))
  const cameTo = byEnd[0] ?? first
  return { id: `action ${cameTo.id}`, event, how, at: startOf(calls[0] ?? first), cameTo }
}
