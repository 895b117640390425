import { refusedSignIn as subject } from '../codes/http.ts'
import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { render } from '../words/render.ts'
import type { Facts } from './rule.ts'

/** 401 with 1000: a wrong sign-in. The status says what happened, and the code misleads. */
export function refusedSignIn({ status, error, exchange, texts }: Facts): Explanation | undefined {
  if (status !== 401 || error.code !== '1000' || !isAccountServer(error, exchange)) return undefined
  return render(subject, exchange, texts)
}
