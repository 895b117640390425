import { clockTime } from '../../base/clock-time.ts'
import { usePanel } from '../context/panel-context.ts'
import { pathAndQuery } from '../list/path-parts.ts'
import type { PanelRow } from '../rows/panel-row.ts'

interface BundleCallsProps {
  readonly calls: readonly PanelRow[]
  readonly failure: PanelRow
}

/** The calls that go into a bundle, in their order; the failure that it is about stands out. */
export function BundleCalls({ calls, failure }: BundleCallsProps) {
  const { texts } = usePanel()
  const count = calls.length
  return (
    <details open={count < 6}>
      <summary>{count === 1 ? texts('panel_bundle_call') : texts('panel_bundle_calls', String(count))}</summary>
      <ol class="plain exact bundle-calls">
        {calls.map(({ id, exchange, code }) => {
          const text = `${clockTime(exchange.startedAt)} ${exchange.status || '—'} ${exchange.method} ${pathAndQuery(exchange.url)} ${code}`
          return <li key={id}>{id === failure.id ? <strong>{text}</strong> : text}</li>
        })}
      </ol>
    </details>
  )
}
