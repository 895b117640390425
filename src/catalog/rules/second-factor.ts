import { isAccountServer } from '../account-server.ts'
import type { Explanation } from '../explanation.ts'
import { secondFactorNeeded } from '../platform.ts'
import { render } from '../render.ts'
import type { Facts } from './rule.ts'

/** 401 with 1037: basic authentication where multi-factor authentication is required. */
export function secondFactor({ status, error, exchange, texts }: Facts): Explanation | undefined {
  if (status !== 401 || error.code !== '1037' || !isAccountServer(error, exchange)) return undefined
  return render(secondFactorNeeded, exchange, texts)
}
