import type { Exchange } from '../../correlate/exchange.ts'
import { usePanel } from '../context/panel-context.ts'
import { duration } from '../parts/format.ts'
import { barParts } from './phase-parts.ts'
import { barOf, type TimeAxis } from './time-axis.ts'

/** Shows when a request ran, beside all others on the axis, and where known when it waited. */
export function WaterfallCell({ exchange, axis }: { readonly exchange: Exchange; readonly axis: TimeAxis }) {
  const { model, texts } = usePanel()
  const { startedAt, endedAt } = exchange
  const { left, width } = barOf(exchange, axis)
  const offset = duration(startedAt - axis.start)
  const phases = endedAt === undefined ? undefined : model.shown.phasesOf(exchange)
  const parts = phases && barParts(phases)
  const title =
    endedAt === undefined
      ? texts('panel_waterfall_open', offset)
      : texts('panel_waterfall_bar', offset, duration(endedAt - startedAt))
  const more = phases && texts('panel_waterfall_phases', duration(phases[5] ?? 0), duration(phases[6] ?? 0))
  return (
    <div role="gridcell" class="cell cell-waterfall" title={more ? `${title}. ${more}` : title}>
      <div
        class={parts ? 'bar bar-phases' : 'bar'}
        style={{
          left: `${left}%`,
          width: `${width}%`,
          ...(parts && { '--sent': `${parts.sent}%`, '--answered': `${parts.answered}%` }),
        }}
      />
    </div>
  )
}
