import type { ReferenceEntry } from '../../catalog/reference.ts'
import { usePanel } from '../context/panel-context.ts'
import { Section } from '../parts/section.tsx'
import { Entry } from '../reference/entry.tsx'

/** What a bare code means, or that no published table has it. */
export function CodeView({ code, entry }: { readonly code: string; readonly entry: ReferenceEntry | undefined }) {
  const { texts } = usePanel()
  if (!entry) {
    return (
      <section class="details" aria-label={texts('panel_decode_meaning')}>
        <header class="details-head">
          <h2>{texts('catalog_unlisted_title', code)}</h2>
        </header>
        <div class="details-body">
          <Section title={texts('panel_why')}>
            <p>{texts('panel_decode_unknown_code')}</p>
          </Section>
          <Section title={texts('panel_what_to_do')} strong>
            <p>{texts('panel_decode_unknown_code_hint')}</p>
          </Section>
        </div>
      </section>
    )
  }
  return (
    <section class="details" aria-label={texts('panel_decode_meaning')}>
      <Entry entry={entry} link={texts('panel_in_reference')} />
    </section>
  )
}
