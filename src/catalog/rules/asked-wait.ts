import type { Explanation } from '../explanation.ts'
import type { Facts } from './rule.ts'

/** 429 and 503 with a wait that the server asks for: the wait comes first, instead of the advice to try at once. */
export function askedWait({ status, texts, plain }: Facts): Explanation | undefined {
  if (status !== 429 && status !== 503) return undefined
  const explanation = plain()
  const { asked, after } = explanation.retry
  if (!asked || after === undefined) return undefined
  const steps = [
    texts('catalog_rule_wait_step_1', String(after)),
    texts('catalog_rule_wait_step_2'),
    texts(status === 429 ? 'catalog_http_429_step_2' : 'catalog_http_50x_step_2'),
  ]
  return { ...explanation, steps: steps.map((text) => ({ text })) }
}
