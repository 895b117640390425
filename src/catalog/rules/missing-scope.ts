import { oneLine } from '../../base/one-line.ts'
import type { Explanation } from '../explanation.ts'
import { render } from '../words/render.ts'
import type { Facts } from './rule.ts'

const LONGEST = 90

const row = { evidence: 'documented', who: 'administrator', retry: 'after_change', docs: [], steps: 3 } as const

/** A 403 that names the scopes that the call needs and those that the token has: the difference is missing. */
export function missingScope({ status, error, exchange, texts, plain }: Facts): Explanation | undefined {
  if (status !== 403) return undefined
  const required = scopesIn(error.context, 'required_scope')
  const held = new Set(scopesIn(error.context, 'scope'))
  const missing = required.filter((scope) => !held.has(scope))
  if (missing.length === 0) return undefined
  const values = [listed(missing), listed(required), listed([...held])]
  const explanation = render({ row, ref: plain().ref, textPrefix: 'catalog_rule_scope', values }, exchange, texts)
  return held.size > 0 ? explanation : { ...explanation, why: texts('catalog_rule_scope_unknown_why', ...values) }
}

/** A service writes a list of scopes as an array, or as one text with spaces or commas. */
function scopesIn(context: Readonly<Record<string, string>>, name: string): readonly string[] {
  const written = Object.entries(context).filter(([key]) => key === name || key.startsWith(`${name}.`))
  return [...new Set(written.flatMap(([, value]) => value.split(/[\s,"[\]]+/).filter(Boolean)))]
}

function listed(scopes: readonly string[]): string {
  return oneLine(scopes.join(', '), LONGEST)
}
