import { toReport } from '../../export/report.ts'
import { usePanel } from '../context/panel-context.ts'
import { Address } from '../details/address.tsx'
import { Outcome } from '../details/outcome.tsx'
import { ReferenceLink } from '../details/reference-link.tsx'
import { RequestIds } from '../details/request-ids.tsx'
import { RequestSection } from '../details/request-section.tsx'
import { ServerSection } from '../details/server-section.tsx'
import { Section } from '../parts/section.tsx'
import { useCopy } from '../parts/use-copy.tsx'
import { titleOf } from '../parts/verdict-text.ts'
import type { DecodedRow } from './decoded.ts'

/** A pasted answer, explained as a request's details are. */
export function AnswerView({ row }: { readonly row: DecodedRow }) {
  const { texts } = usePanel()
  const [put, outcome] = useCopy()
  const { verdict, explanation, exchange, supposesAccountServer } = row
  const nothing = verdict.kind === 'unknown'
  return (
    <section class="details" aria-label={texts('panel_decode_meaning')} data-kind={verdict.kind}>
      <header class="details-head">
        <h2>{nothing ? texts('panel_decode_no_error') : titleOf(row, texts)}</h2>
        {(exchange.url || exchange.status || row.code) && <Address row={row} />}
        <RequestIds exchange={exchange} />
        <div class="actions">
          {!nothing && (
            <button type="button" class="action" onClick={() => put(toReport(row, texts))}>
              {texts('panel_copy_report')}
            </button>
          )}
          {explanation && verdict.kind === 'failed' && <ReferenceLink entry={explanation.ref} />}
          {outcome}
        </div>
      </header>
      <div class="details-body">
        {supposesAccountServer && <p class="note">{texts('panel_decode_supposed')}</p>}
        {nothing ? (
          <Section title={texts('panel_what_happened')}>
            <p>{texts('panel_decode_no_error_text')}</p>
          </Section>
        ) : (
          <Outcome row={row} />
        )}
        <ServerSection row={row} empty="panel_decode_no_body" />
        {(exchange.url || Object.keys(exchange.headers).length > 0) && (
          <RequestSection row={row} linked={explanation?.links ?? []} />
        )}
      </div>
    </section>
  )
}
