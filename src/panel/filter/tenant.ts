import { errorOf } from '../../classify/verdict.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { folded } from '../rows/row-text.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const IN_PATH = /\/tenants\/([^/?#]+)/gi
const IN_QUERY = /[?&]([^=&#]*)=([^&#]*)/g

/**
 * Tells whether a row is about the tenant `id`: it stands behind `/tenants/`, in a parameter or in a field of the error's
 * context that is named after tenants. A UUID means one thing only, so that may stand anywhere in them. Never throws.
 */
export function aboutTenant(id: string): (row: PanelRow) => boolean {
  const wanted = folded(id)
  const anywhere = UUID.test(id)
  return (row) => {
    const { url } = row.exchange
    const context = Object.entries(errorOf(row.verdict)?.context ?? {})
    if (anywhere) return folded(url).includes(wanted) || context.some(([, value]) => folded(value).includes(wanted))
    for (const [, segment = ''] of url.matchAll(IN_PATH)) if (folded(segment) === wanted) return true
    for (const [, key = '', value = ''] of url.matchAll(IN_QUERY)) if (names(key) && has(value, wanted)) return true
    return context.some(([key, value]) => names(key) && has(value, wanted))
  }
}

function names(key: string): boolean {
  return /tenant/i.test(key)
}

function has(value: string, wanted: string): boolean {
  return folded(value).split(/,|%2c/).includes(wanted)
}
