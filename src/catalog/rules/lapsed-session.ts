import { clockTime } from '../../base/clock-time.ts'
import type { Explanation } from '../explanation.ts'
import { render, type Subject } from '../words/render.ts'
import type { Facts } from './rule.ts'

const subject: Subject = {
  row: { evidence: 'inferred', who: 'you', retry: 'after_change', docs: [], steps: 1 },
  ref: 'session/lapsed',
  textPrefix: 'catalog_rule_session_follows',
}

/** An ended session fails every call until the next sign-in: the first failure explains the others. */
export function lapsedSession({ status, exchange, history, texts }: Facts): Explanation | undefined {
  if (status !== undefined && status !== 401) return undefined
  const first = history.lapseBefore(exchange)
  if (first === undefined) return undefined
  return { ...render({ ...subject, values: [clockTime(first.startedAt)] }, exchange, texts), follows: first.id }
}
