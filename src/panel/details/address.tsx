import type { PanelRow } from '../rows/panel-row.ts'

/** Status, code, method and address on one line. */
export function Address({ row }: { readonly row: PanelRow }) {
  const { exchange, code } = row
  const numbers = [exchange.status || '', code].filter((part, i, all) => part && String(part) !== String(all[i - 1]))
  return (
    <p class="address">
      {numbers.length > 0 && <strong>{numbers.join(' · ')}</strong>} <span>{exchange.method}</span>{' '}
      <span class="address-url">{exchange.url}</span>
    </p>
  )
}
