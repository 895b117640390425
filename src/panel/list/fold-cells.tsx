import { clockTime } from '../../base/clock-time.ts'
import type { TextKey, Texts } from '../../base/texts.ts'
import { usePanel } from '../context/panel-context.ts'
import { COLUMNS } from '../layout/columns.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Action } from './find-actions.ts'
import { type FoldedRows, type Heading, requestsIn } from './fold-rows.ts'

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

interface HeadingCellProps {
  readonly heading: Heading
  readonly tree: FoldedRows
}

/** What the user did, and how many calls that made. */
export function HeadingCell({ heading, tree }: HeadingCellProps) {
  const { texts } = usePanel()
  const { action } = heading
  const rows = requestsIn(tree, heading)
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
export function FoldMarks({ row, tree }: { readonly row: PanelRow; readonly tree: FoldedRows }) {
  const { texts } = usePanel()
  const { lines, alike } = tree.beneath.get(row) ?? { lines: [], alike: 0 }
  const following = lines.filter(({ explanation }) => explanation?.follows === row.id)
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
