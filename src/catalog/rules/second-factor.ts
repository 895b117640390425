import { isAccountServer } from '../account-server.ts'
import type { Explanation } from '../explanation.ts'
import { render, type Subject } from '../render.ts'
import type { Facts } from './rule.ts'

/** The vendor's table ends before 1037; its knowledge base shows it (article 65089). */
const subject: Subject = {
  row: { evidence: 'observed', who: 'you', retry: 'after_change', steps: 2, docs: ['authentication'] },
  ref: 'platform/1037',
  stem: 'catalog_rule_mfa_required',
}

/** 401 with 1037: basic authentication where multi-factor authentication is required. */
export function secondFactor({ status, error, exchange, texts }: Facts): Explanation | undefined {
  if (status !== 401 || error.code !== '1037' || !isAccountServer(error, exchange)) return undefined
  return render(subject, exchange, texts)
}
