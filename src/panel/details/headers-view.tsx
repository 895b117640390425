import type { Exchange } from '../../correlate/exchange.ts'
import type { ShownHeader } from '../../observe/shown-headers.ts'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useCopy } from '../parts/use-copy.tsx'

/** All headers of a call where DevTools have them; else the few that are recorded, and why there are no more. */
export function HeadersView({ exchange }: { readonly exchange: Exchange }) {
  const { entries, texts } = usePanel()
  const all = exchange.entryId === undefined ? undefined : entries?.headersOf(exchange.entryId)
  const kept = Object.entries(exchange.headers).map(([name, value]) => ({ name, value }))
  return (
    <>
      <Headers title={texts('panel_headers')} headers={all?.response ?? kept} open />
      {all ? (
        <Headers title={texts('panel_request_headers')} headers={all.request} />
      ) : (
        <p class="quiet">{texts(exchange.seenBy.length > 0 ? 'panel_headers_kept' : 'panel_headers_of_file')}</p>
      )}
    </>
  )
}

interface HeadersProps {
  readonly title: string
  readonly headers: readonly ShownHeader[]
  readonly open?: boolean
}

function Headers({ title, headers, open = false }: HeadersProps) {
  const { texts } = usePanel()
  const [put, outcome] = useCopy()
  if (headers.length === 0) return null
  return (
    <details class="headers" open={open}>
      <summary>
        {`${title} (${headers.length})`} {outcome}
      </summary>
      <dl class="fields">
        {headers.map(({ name, value }, i) => (
          <div key={`${i} ${name}`} class="header">
            <dt>{name}</dt>
            {value === undefined ? (
              <dd class="quiet">{texts('panel_header_secret')}</dd>
            ) : (
              <dd class="exact">
                {value}
                <button
                  type="button"
                  class="tool tool-icon tool-small"
                  aria-label={texts('panel_copy_header', name)}
                  title={texts('panel_copy_value')}
                  onClick={() => put(value)}
                >
                  <Icon name="copy" />
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
