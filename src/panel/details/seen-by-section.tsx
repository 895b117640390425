import type { TextKey } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { Source } from '../../observe/observation.ts'
import { isOfWorker } from '../../observe/tab-key.ts'
import { usePanel } from '../context/panel-context.ts'
import { Section } from '../parts/section.tsx'

const SOURCES: Readonly<Record<Source, TextKey>> = {
  'web-request': 'panel_seen_web_request',
  'page-hook': 'panel_seen_page_hook',
  devtools: 'panel_seen_devtools',
  'response-filter': 'panel_seen_response_filter',
}

/** Which sources know of the request, where in the tab it came from, and what set it off. */
export function SeenBySection({ exchange }: { readonly exchange: Exchange }) {
  const { texts } = usePanel()
  const { seenBy, frameId, cause } = exchange
  return (
    <Section title={texts('panel_seen_by')}>
      <ul class="plain">
        {seenBy.length === 0 && <li>{texts('panel_seen_file')}</li>}
        {seenBy.map((source) => (
          <li key={source}>{texts(SOURCES[source])}</li>
        ))}
        {isOfWorker(exchange) && <li>{texts('panel_place_worker')}</li>}
        {frameId > 0 && <li>{texts('panel_place_frame')}</li>}
        {cause && <li>{texts(cause.how === 'exact' ? 'panel_cause_exact' : 'panel_cause_probable', cause.event)}</li>}
      </ul>
    </Section>
  )
}
