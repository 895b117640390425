import { callKey } from '../rows/duplicate-key.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Action, Actions } from './find-actions.ts'

/**
 * The line above the calls of an action. It has the shape of the row that the action came to, so that it can be selected
 * like a row, and its details say what became of the action.
 */
export interface Heading extends PanelRow {
  readonly action: Action
}

/** What the list shows in one line. */
export type Line = PanelRow | Heading

/** What is folded beneath a line. */
export interface Beneath {
  /** In the order of the list. */
  readonly lines: Line[]
  /** How many of them repeat the call of the line itself. */
  alike: number
}

/** Rows as a forest: each is on a line of its own, or beneath exactly one other. */
export interface FoldedRows {
  readonly tops: readonly Line[]
  readonly beneath: ReadonlyMap<Line, Beneath>
  readonly above: ReadonlyMap<Line, Line>
}

export interface Folding {
  readonly duplicates: boolean
  /** Undefined: calls stand by themselves. */
  readonly actions: Actions | undefined
}

export function isHeading(line: Line): line is Heading {
  return 'action' in line
}

/**
 * Folds rows, given in the list's order, of which each group keeps the place of its first: the calls of an action beneath
 * its heading, the failures that only follow another beneath that one (but not what another action led to), then
 * duplicates that stand side by side beneath their first. Never throws.
 */
export function foldRows(rows: readonly PanelRow[], { duplicates, actions }: Folding): FoldedRows {
  const tops: Line[] = []
  const beneath = new Map<Line, Beneath>()
  const above = new Map<Line, Line>()
  const headings = new Map<Action, Heading>()
  const firsts = actions && firstFailures(rows)
  const calls = new Map<Line | undefined, Map<string, PanelRow>>()

  const ownAbove = (row: PanelRow): Line | undefined => {
    const action = actions?.get(row)
    const first = firsts?.get(row.explanation?.follows)
    if (first && first !== row && (!action || action === actions?.get(first))) return first
    if (!action) return undefined
    const known = headings.get(action)
    if (known) return known
    const heading = { ...action.cameTo, id: action.id, action }
    headings.set(action, heading)
    return heading
  }
  const put = (line: Line, over: Line | undefined, alike: boolean): void => {
    if (!over) {
      tops.push(line)
      return
    }
    const under = beneath.get(over) ?? { lines: [], alike: 0 }
    if (under.lines.length === 0 && isHeading(over)) tops.push(over)
    beneath.set(over, under)
    under.lines.push(line)
    if (alike) under.alike += 1
    above.set(line, over)
  }
  for (const row of rows) {
    const over = ownAbove(row)
    const key = duplicates ? callKey(row) : undefined
    const siblings = calls.get(over) ?? new Map<string, PanelRow>()
    calls.set(over, siblings)
    const same = key === undefined ? undefined : siblings.get(key)
    if (key !== undefined && !same) siblings.set(key, row)
    put(row, same ?? over, same !== undefined)
  }
  return { tops, beneath, above }
}

/** The failures that others follow, by their id. */
function firstFailures(rows: readonly PanelRow[]): ReadonlyMap<string | undefined, PanelRow> {
  const ids = new Set(rows.map((row) => row.explanation?.follows))
  return new Map(rows.filter((row) => ids.has(row.id) && !row.explanation?.follows).map((row) => [row.id, row]))
}

/** The lines to show where only what is `isOpen` shows what is beneath it; the list itself where nothing is folded. Pure. */
export function linesOf(rows: readonly PanelRow[], folded: FoldedRows, isOpen: (line: Line) => boolean) {
  if (folded.beneath.size === 0) return rows
  const lines: Line[] = []
  const add = (line: Line): void => {
    lines.push(line)
    const under = folded.beneath.get(line)
    if (under && isOpen(line)) under.lines.forEach(add)
  }
  folded.tops.forEach(add)
  return lines
}

/** The lines that `line` is beneath, the nearest first. Pure. */
export function linesAbove({ above }: Pick<FoldedRows, 'above'>, line: Line): readonly Line[] {
  const over = above.get(line)
  return over ? [over, ...linesAbove({ above }, over)] : []
}

/** The requests of a line and of all that is beneath it. Pure. */
export function requestsIn({ beneath }: Pick<FoldedRows, 'beneath'>, line: Line): readonly PanelRow[] {
  const under = beneath.get(line)?.lines.flatMap((child) => requestsIn({ beneath }, child)) ?? []
  return isHeading(line) ? under : [line, ...under]
}
