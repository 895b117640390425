import { duration } from '../../format.ts'
import type { PanelRow } from '../../model/panel-row.ts'
import { axisOf, barOf } from '../../model/time-axis.ts'
import { usePanel } from '../panel-context.ts'

/** The cell that shows when a request ran, beside all others that are shown. */
export function Waterfall({ row }: { readonly row: PanelRow }) {
  const { model, texts } = usePanel()
  const { startedAt, endedAt } = row.exchange
  const axis = axisOf(model.shown.value)
  const { left, width } = barOf(row.exchange, axis)
  const offset = duration(startedAt - axis.start)
  const title =
    endedAt === undefined
      ? texts('panel_waterfall_open', offset)
      : texts('panel_waterfall_bar', offset, duration(endedAt - startedAt))
  return (
    <div role="gridcell" class="cell cell-waterfall" title={title}>
      <div class="track">
        <div class="bar" style={{ left: `${left}%`, width: `${width}%` }} />
      </div>
    </div>
  )
}
