import { type Phases, phasesSum } from '../../observe/phases.ts'
import { usePanel } from '../context/panel-context.ts'
import { phaseParts } from '../list/phase-parts.ts'
import { duration } from '../parts/format.ts'

/** How long each phase of a call took, and when it was: the legend of the waterfall, with numbers. */
export function PhaseList({ phases }: { readonly phases: Phases }) {
  const { texts } = usePanel()
  const total = phasesSum(phases)
  return (
    <>
      <h4>{texts('panel_phases')}</h4>
      <dl class="fields phases">
        {phaseParts(phases).map(({ phase, tone, from, ms }) => (
          <div key={phase} class="phase" title={texts(`panel_phase_${phase}_hint`)}>
            <dt>{texts(`panel_phase_${phase}`)}</dt>
            <dd>
              <span class="phase-time">{duration(ms)}</span>
              <span class="phase-track">
                <span
                  class={`phase-bar phase-${tone}`}
                  style={{ left: `${(from / total) * 100}%`, width: `${(ms / total) * 100}%` }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
