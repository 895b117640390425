import type { Exchange } from '../../correlate/exchange.ts'
import { localTime, utcTime } from '../../export/time.ts'
import { usePanel } from '../context/panel-context.ts'
import { duration } from '../parts/format.ts'
import { Field, Section } from '../parts/section.tsx'
import { PhaseList } from './phase-list.tsx'

/** When the request ran, in the reader's zone and in UTC, and what of the time went where. */
export function TimingSection({ exchange }: { readonly exchange: Exchange }) {
  const { model, texts } = usePanel()
  const { startedAt, endedAt, fromCache, state, preflight } = exchange
  const phases = model.shown.phasesOf(exchange)
  const took = endedAt === undefined ? texts(state === 'running' ? 'panel_running' : 'panel_unknown') : undefined
  return (
    <Section title={texts('panel_timing')}>
      <dl class="fields">
        <Field name={texts('panel_started')}>{localTime(startedAt)}</Field>
        <Field name={texts('panel_started_utc')}>{utcTime(startedAt)}</Field>
        <Field name={texts('panel_took')}>{took ?? duration((endedAt ?? startedAt) - startedAt)}</Field>
        {preflight && (
          <Field name={texts('panel_preflight')}>
            {`${preflight.status || texts('panel_no_answer')}, ${duration(preflight.endedAt - preflight.startedAt)}`}
          </Field>
        )}
        {fromCache && <Field name={texts('panel_cache')}>{texts('panel_from_cache')}</Field>}
      </dl>
      {phases && <PhaseList phases={phases} />}
    </Section>
  )
}
