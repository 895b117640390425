import type { ComponentChild } from 'preact'
import type { Texts } from '../../../base/texts.ts'
import { duration } from '../../format.ts'
import type { PanelRow } from '../../model/panel-row.ts'
import { barOf, type TimeAxis } from '../../model/time-axis.ts'

/** Draws the cell that shows when a request ran, beside all others on the axis. */
export const waterfallOn =
  (axis: TimeAxis, texts: Texts) =>
  ({ exchange }: PanelRow): ComponentChild => {
    const { startedAt, endedAt } = exchange
    const { left, width } = barOf(exchange, axis)
    const offset = duration(startedAt - axis.start)
    const title =
      endedAt === undefined
        ? texts('panel_waterfall_open', offset)
        : texts('panel_waterfall_bar', offset, duration(endedAt - startedAt))
    return (
      <div role="gridcell" class="cell cell-waterfall" title={title}>
        <div class="bar" style={{ left: `${left}%`, width: `${width}%` }} />
      </div>
    )
  }
