import { errorOf } from '../../classify/verdict.ts'
import { usePanel } from '../context/panel-context.ts'
import { Section } from '../parts/section.tsx'
import { outcomeOf } from '../parts/verdict-text.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { ExplanationView } from './explanation-view.tsx'

/** What became of a request: the whole explanation, or for a plain success a sentence. */
export function Outcome({ row }: { readonly row: PanelRow }) {
  const { texts } = usePanel()
  const { verdict, explanation } = row
  if (explanation && verdict.kind !== 'ok') {
    return (
      <ExplanationView explanation={explanation} failed={verdict.kind === 'failed' || errorOf(verdict) !== undefined} />
    )
  }
  return (
    <Section title={texts('panel_what_happened')}>
      <p>{outcomeOf(row, texts)}</p>
    </Section>
  )
}
