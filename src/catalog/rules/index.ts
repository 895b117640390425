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
 * Asked in this order; the first that knows the case explains it. What makes all other causes meaningless comes first,
 * then what replaces the catalog's words, and last what only adds calls and waits to them.
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

/** What the context says of a failure; undefined where only the catalog has words for it. Never throws. */
export function explainByRules(facts: Facts): Explanation | undefined {
  for (const rule of rules) {
    const explanation = rule(facts)
    if (explanation) return explanation
  }
  return undefined
}
