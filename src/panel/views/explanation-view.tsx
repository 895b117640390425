import type { TextKey } from '../../base/texts.ts'
import type { Evidence, Explanation } from '../../catalog/explanation.ts'
import { OutsideLink } from './outside-link.tsx'
import { usePanel } from './panel-context.ts'
import { Section } from './section.tsx'

const EVIDENCE: Readonly<Record<Evidence, readonly [TextKey, TextKey]>> = {
  documented: ['panel_evidence_documented', 'panel_evidence_documented_hint'],
  observed: ['panel_evidence_observed', 'panel_evidence_observed_hint'],
  inferred: ['panel_evidence_inferred', 'panel_evidence_inferred_hint'],
}
interface ExplanationViewProps {
  readonly explanation: Explanation
  /** False for what only looks like a failure, with no error inside: there is nothing to fix then. */
  readonly failed: boolean
}

/** What it means and what to do about it. */
export function ExplanationView({ explanation, failed }: ExplanationViewProps) {
  const { texts } = usePanel()
  const { happened, why, steps, whoText, retryText, links, evidence } = explanation
  const [mark, hint] = EVIDENCE[evidence]
  const evidenceMark = (
    <span class="evidence" title={texts(hint)}>
      {texts(mark)}
    </span>
  )
  return (
    <div class="explanation">
      <Section title={texts('panel_what_happened')} mark={evidenceMark}>
        <p>{happened}</p>
      </Section>
      {why && (
        <Section title={texts('panel_why')}>
          <p>{why}</p>
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={texts('panel_what_to_do')} strong>
          <ol class="steps">
            {steps.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Section>
      )}
      <div class="side-by-side">
        {failed && (
          <Section title={texts('panel_who')}>
            <p>{whoText}</p>
          </Section>
        )}
        <Section title={texts('panel_try_again')}>
          <p>{retryText}</p>
        </Section>
      </div>
      {links.length > 0 && (
        <Section title={texts('panel_read_more')}>
          <ul class="plain">
            {links.map((link) => (
              <li key={link.url}>
                <OutsideLink link={link} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
