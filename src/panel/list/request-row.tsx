import { clockTime } from '../../base/clock-time.ts'
import { localTime, utcTime } from '../../export/time.ts'
import { usePanel } from '../context/panel-context.ts'
import { duration } from '../parts/format.ts'
import { Icon } from '../parts/icon.tsx'
import { meaningOf } from '../parts/verdict-text.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { FoldMarks, HeadingCell } from './fold-cells.tsx'
import { type FoldedRows, isHeading, type Line, linesAbove } from './fold-rows.ts'
import { pathAndQuery, pathParts } from './path-parts.ts'
import { ROW_HEIGHT } from './row-window.ts'
import type { TimeAxis } from './time-axis.ts'
import { WaterfallCell } from './waterfall.tsx'

interface RequestRowProps {
  readonly line: Line
  readonly index: number
  readonly selected: boolean
  /** Whether Tab reaches this row: one of the list is enough. */
  readonly tabbable: boolean
  readonly axis: TimeAxis
  /** Undefined while nothing is folded. */
  readonly tree: FoldedRows | undefined
  /** Whether the line shows what is beneath it; undefined where there is nothing beneath. */
  readonly open: boolean | undefined
}

/**
 * One line of the list. Its cells are not memoized, because a kept vnode keeps the whole list that it was once drawn in,
 * and with the list every row of that time.
 */
export function RequestRow({ line, index, selected, tabbable, axis, tree, open }: RequestRowProps) {
  return (
    <div
      role="row"
      class="row"
      data-index={index}
      data-line={tree && line.id}
      data-kind={isHeading(line) ? 'action' : line.verdict.kind}
      data-odd={index % 2 === 1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-level={tree && linesAbove(tree, line).length + 1}
      aria-expanded={open}
      tabIndex={tabbable ? 0 : -1}
      style={{ top: `${index * ROW_HEIGHT}px` }}
    >
      {tree && isHeading(line) ? (
        <HeadingCell heading={line} tree={tree} />
      ) : (
        <Cells row={line} axis={axis} tree={open === undefined ? undefined : tree} />
      )}
    </div>
  )
}

interface CellsProps {
  readonly row: PanelRow
  readonly axis: TimeAxis
  /** Only for a row with something beneath it. */
  readonly tree: FoldedRows | undefined
}

function Cells({ row, axis, tree }: CellsProps) {
  const { texts } = usePanel()
  const { exchange, operation, code } = row
  const { url, method, startedAt, endedAt } = exchange
  const meaning = meaningOf(row, texts)
  return (
    <>
      <div role="gridcell" class="cell cell-status">
        <StatusMark row={row} />
      </div>
      <div role="gridcell" class="cell cell-method" title={method}>
        {method}
      </div>
      <div
        role="gridcell"
        class={operation ? 'cell cell-request cell-named' : 'cell cell-request'}
        title={operation ? `${operation.text}\n${url}` : url}
      >
        {tree && <FoldMarks row={row} tree={tree} />}
        {operation ? (
          <>
            <span class="operation">{operation.text} </span>
            <span class="path path-named">{pathAndQuery(url)}</span>
          </>
        ) : (
          pathParts(url).map(({ kind, text }, i) => (
            <span key={`${i}`} class={`path path-${kind}`}>
              {text}
            </span>
          ))
        )}
      </div>
      <div role="gridcell" class="cell cell-code" title={code}>
        {code}
      </div>
      <div role="gridcell" class="cell cell-meaning" title={meaning}>
        {meaning}
      </div>
      <div role="gridcell" class="cell cell-time" title={`${localTime(startedAt)}\n${utcTime(startedAt)}`}>
        {clockTime(startedAt)}
      </div>
      <div role="gridcell" class="cell cell-duration">
        {endedAt === undefined ? '' : duration(endedAt - startedAt)}
      </div>
      <WaterfallCell exchange={exchange} axis={axis} />
    </>
  )
}

/** In place of a status where there is none. */
const NO_STATUS = '—'

function StatusMark({ row }: { readonly row: PanelRow }) {
  const { texts } = usePanel()
  const { kind } = row.verdict
  const status = row.exchange.status || NO_STATUS
  if (kind === 'ok') {
    return (
      <>
        <span class="icon" />
        {status}
      </>
    )
  }
  if (kind === 'pending') {
    return (
      <>
        <span role="img" class="spinner" aria-label={texts('panel_running')} />
        {row.exchange.status}
      </>
    )
  }
  return (
    <>
      <Icon name={kind} label={texts(`panel_${kind}`)} />
      {status}
    </>
  )
}
