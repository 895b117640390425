import type { Exchange } from '../../correlate/exchange.ts'
import { type CorrelationId, correlationIds } from '../../export/correlation-ids.ts'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useCopy } from '../parts/use-copy.tsx'

/** The ids by which the vendor's support finds the request, each on a line of its own with a button that copies it. */
export function RequestIds({ exchange }: { readonly exchange: Exchange }) {
  return correlationIds(exchange).map((id) => <RequestId key={id.name} {...id} />)
}

function RequestId({ name, value }: CorrelationId) {
  const { texts } = usePanel()
  const [put, outcome] = useCopy()
  const copy = texts('panel_copy_id', name)
  return (
    <p class="request-id" title={texts('panel_request_id_hint')}>
      {name} <span class="request-id-value">{value}</span>
      <button type="button" class="tool tool-icon tool-small" aria-label={copy} title={copy} onClick={() => put(value)}>
        <Icon name="copy" />
      </button>
      {outcome}
    </p>
  )
}
