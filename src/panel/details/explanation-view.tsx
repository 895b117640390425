import type { TextKey } from '../../base/texts.ts'
import type { Evidence, Explanation, Who } from '../../catalog/explanation.ts'
import { usePage } from '../context/panel-context.ts'
import { OutsideLink } from '../parts/outside-link.tsx'
import { Section } from '../parts/section.tsx'
import { FirstFailureLink } from './first-failure-link.tsx'
import { RetrySection } from './retry-section.tsx'
import { StepList } from './step-list.tsx'

const EVIDENCE: Readonly<Record<Evidence, readonly [TextKey, TextKey]>> = {
  documented: ['panel_evidence_documented', 'panel_evidence_documented_hint'],
  observed: ['panel_evidence_observed', 'panel_evidence_observed_hint'],
  inferred: ['panel_evidence_inferred', 'panel_evidence_inferred_hint'],
}
const WHO: Readonly<Record<Who, TextKey>> = {
  you: 'panel_who_you',
  administrator: 'panel_who_administrator',
  vendor: 'panel_who_vendor',
}

interface ExplanationViewProps {
  readonly explanation: Explanation
  /** False for what only looks like a failure, with no error inside: there is nothing to fix then. */
  readonly failed: boolean
}

/** What it means and what to do about it. */
export function ExplanationView({ explanation, failed }: ExplanationViewProps) {
  const { texts } = usePage()
  const { happened, why, steps, who, whoText, links, evidence, follows } = explanation
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
        {follows !== undefined && <FirstFailureLink id={follows} />}
      </Section>
      {why && (
        <Section title={texts('panel_why')}>
          <p>{why}</p>
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={texts('panel_what_to_do')} strong>
          <StepList steps={steps} />
        </Section>
      )}
      <div class="side-by-side">
        {failed && (
          <Section title={texts('panel_who')} mark={<span class="tag">{texts(WHO[who])}</span>}>
            <p>{whoText}</p>
          </Section>
        )}
        <RetrySection explanation={explanation} />
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
