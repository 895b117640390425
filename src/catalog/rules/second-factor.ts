import { secondFactorNeeded } from '../codes/platform.ts'
import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { render } from '../words/render.ts'
import type { Facts } from './rule.ts'

/** 401 with 1037: basic authentication where multi-factor authentication is required. */
export function secondFactor({ status, error, exchange, texts }: Facts): Explanation | undefined {
  if (status !== 401 || error.code !== '1037' || !isAccountServer(error, exchange)) return undefined
  return render(secondFactorNeeded, exchange, texts)
}
