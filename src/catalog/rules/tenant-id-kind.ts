import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { wrongTenantId } from '../services/wrong-tenant-id.ts'
import { render } from '../words/render.ts'
import { withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'
import { sameRequest } from './sent.ts'

/** Codes that such an id leads to. A more exact code has a cause of its own. */
const VAGUE = /^(?:[45]\d\d|(?:[a-z_]+_?)?not_?found(?:_?err(?:or)?)?|bad_?request(?:_?error)?|validation_?error)$/i

const row = { evidence: 'inferred', who: 'you', retry: 'after_change', docs: ['fetch_tenant'], steps: 3 } as const

/** A tenant's numeric id where its UUID belongs, or the other way round. */
export function tenantIdKind({ status, error, exchange, texts, plain }: Facts): Explanation | undefined {
  const is1005 = error.code === '1005' && isAccountServer(error, exchange)
  if (!is1005 && !((status === 400 || status === 404) && isVague(error.code))) return undefined
  const wrong = wrongTenantId(exchange.url)
  if (wrong === undefined) return undefined
  const { ref, title } = plain()
  const subject = { row, ref, textPrefix: `catalog_rule_tenant_${wrong.wanted}`, values: [wrong.id] }
  // The vendor's own label of 1005 is what people search for.
  const explanation = render(is1005 ? { ...subject, title } : subject, exchange, texts)
  return withCalls(explanation, [undefined, undefined, sameRequest(exchange, wrong.corrected)], texts)
}

function isVague(code: string | undefined): boolean {
  return code === undefined || (code.length <= 60 && VAGUE.test(code))
}
