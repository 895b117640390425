import type { Link } from '../../catalog/explanation.ts'
import { operationDoc } from '../../catalog/operations/operation-of.ts'
import { serviceOf } from '../../catalog/services/service-of.ts'
import { BodyView } from '../body/body-view.tsx'
import { usePanel } from '../context/panel-context.ts'
import { OutsideLink } from '../parts/outside-link.tsx'
import { Field, Section } from '../parts/section.tsx'
import type { PanelRow } from '../rows/panel-row.ts'
import { HeadersView } from './headers-view.tsx'

interface RequestSectionProps {
  readonly row: PanelRow
  /** Links that stand above already. */
  readonly linked: readonly Link[]
}

/** What was asked, of whom, where it was sent on to, and the headers. */
export function RequestSection({ row, linked }: RequestSectionProps) {
  const { texts } = usePanel()
  const { exchange, operation } = row
  const { method, url, hops, requestBody, initiator, statusLine } = exchange
  const service = operation?.service ?? serviceOf(url, texts)
  const page = operation && operationDoc(operation, texts)
  const doc = linked.some((link) => link.url === page?.url) ? undefined : page
  return (
    <Section title={texts('panel_request')}>
      <dl class="fields">
        {operation && (
          <Field name={texts('panel_operation')}>
            {operation.text}
            {doc && (
              <>
                {' · '}
                <OutsideLink link={doc} />
              </>
            )}
          </Field>
        )}
        {service && <Field name={texts('panel_service')}>{service}</Field>}
        <Field name={texts('panel_method')} exact>
          {method}
        </Field>
        <Field name={texts('panel_url')} exact>
          {url}
        </Field>
        {hops.map((hop, i) => (
          <Field key={`${i} ${hop.url}`} name={texts('panel_redirect', String(hop.status))} exact>
            {hop.location}
          </Field>
        ))}
        {initiator && (
          <Field name={texts('panel_initiator')} exact>
            {initiator}
          </Field>
        )}
        {statusLine && (
          <Field name={texts('panel_status_line')} exact>
            {statusLine}
          </Field>
        )}
      </dl>
      <HeadersView key={exchange.id} exchange={exchange} />
      {requestBody && (
        <>
          <h4>{texts('panel_request_body')}</h4>
          <BodyView body={requestBody} empty="panel_request_body_empty" />
        </>
      )}
    </Section>
  )
}
