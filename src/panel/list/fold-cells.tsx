import { clockTime } from '../../base/clock-time.ts'
import type { TextKey, Texts } from '../../base/texts.ts'
import { COLUMNS } from '../layout/columns.ts'
import type { Folds } from './create-folds.ts'
import type { Action } from './find-actions.ts'
import { type FoldedRows, isHeading, type Line, linesAbove, requestsIn } from './fold-rows.ts'
import type { LateCells } from './late-cells.ts'

const EVENTS: ReadonlyMap<string, TextKey> = new Map([
  ['click', 'panel_action_click'],
  ['keydown', 'panel_action_keydown'],
  ['submit', 'panel_action_submit'],
  ['change', 'panel_action_change'],
])

/** What the user did: "Click", "Click (probably)". Never throws. */
function actionName({ event, how }: Action, texts: Texts): string {
  const key = EVENTS.get(event)
  const name = key ? texts(key) : event
  return how === 'exact' ? name : texts('panel_action_probably', name)
}

function Heading({ action, rows, texts }: { action: Action; rows: ReturnType<typeof requestsIn>; texts: Texts }) {
  const failed = `${rows.filter(({ verdict }) => verdict.kind === 'failed').length}`
  const counts =
    rows.length === 1
      ? texts('panel_action_counts_one', failed)
      : texts('panel_action_counts', `${rows.length}`, failed)
  return (
    <div role="gridcell" class="cell cell-heading" aria-colspan={COLUMNS.length} title={texts('panel_action_hint')}>
      <span class="fold" title={texts('panel_fold_open_hint')} />
      <b>{actionName(action, texts)}</b>
      {` · ${clockTime(action.at)} · ${counts}`}
    </div>
  )
}

/** What a request shows of what is folded beneath it. */
function Lead({ tree, line, texts }: { tree: FoldedRows; line: Line; texts: Texts }) {
  const { lines, alike } = tree.beneath.get(line) ?? { lines: [], alike: 0 }
  const following = lines.filter(({ explanation }) => explanation?.follows === line.id)
  const follow = `${following.flatMap((child) => requestsIn(tree, child)).length}`
  return (
    <>
      <span class="fold" title={texts('panel_fold_open_hint')} />
      {alike > 0 && <span class="beneath" title={texts('panel_fold_alike', `${alike + 1}`)}>{`×${alike + 1} `}</span>}
      {following.length > 0 && (
        <span class="beneath" title={texts('panel_fold_follow_hint', follow)}>
          {`${texts('panel_fold_follow', follow)} `}
        </span>
      )}
    </>
  )
}

/** Draws where a line stands among the others, and what is folded beneath it. */
export function foldCellsOf({ folded, isOpen }: Folds, texts: Texts) {
  return (line: Line): LateCells => {
    const tree = folded.value
    if (!tree) return {}
    const isHead = tree.beneath.has(line)
    const row = {
      'aria-level': linesAbove(tree, line).length + 1,
      'aria-expanded': isHead ? isOpen(line) : undefined,
      'data-line': line.id,
    }
    if (!isHeading(line)) return { row, lead: isHead && <Lead tree={tree} line={line} texts={texts} /> }
    const heading = <Heading action={line.action} rows={requestsIn(tree, line)} texts={texts} />
    return { row: { ...row, 'data-kind': 'action' }, heading }
  }
}
