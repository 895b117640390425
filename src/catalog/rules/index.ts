import type { Explanation } from '../explanation.ts'
import { askedWait } from './asked-wait.ts'
import { enabledTenant } from './enabled-tenant.ts'
import { lapsedSession } from './lapsed-session.ts'
import { missingScope } from './missing-scope.ts'
import { movingTenant } from './moving-tenant.ts'
import { offeringItems } from './offering-items.ts'
import { refusedSignIn } from './refused-sign-in.ts'
import type { Facts, Rule } from './rule.ts'
import { secondFactor } from './second-factor.ts'
import { staleQuota } from './stale-quota.ts'
import { tenantIdKind } from './tenant-id-kind.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Tried in this order; the first rule that knows the case explains it. Rules that make all other causes meaningless come first,
 * then rules that replace the catalog's words, last rules that only add calls and waits.
 */
export const rules: readonly Rule[] = [
  lapsedSession,
  refusedSignIn,
  secondFactor,
  staleQuota,
  tenantIdKind,
  missingScope,
  versionConflict,
  enabledTenant,
  movingTenant,
  offeringItems,
  askedWait,
]

/** The explanation that the context gives a failure; undefined where only the catalog has words for it. */
export function explainByRules(facts: Facts): Explanation | undefined {
  for (const rule of rules) {
    const explanation = rule(facts)
    if (explanation) return explanation
  }
  return undefined
}
