import { NO_BODY_REASONS } from '../observe/body/no-body-reasons.ts'
import type { Body } from '../observe/observation.ts'

function rank(body: Body): readonly [number, number, string] {
  return 'text' in body
    ? [body.truncated ? NO_BODY_REASONS.length : NO_BODY_REASONS.length + 1, body.text.length, body.text]
    : [NO_BODY_REASONS.indexOf(body.reason), body.size ?? 0, '']
}

/** The one of two accounts of the same body that says more. Which comes first makes no difference. */
export function pickBody(a: Body, b: Body): Body {
  const [x, y] = [rank(a), rank(b)]
  if (x[0] !== y[0]) return x[0] > y[0] ? a : b
  if (x[1] !== y[1]) return x[1] > y[1] ? a : b
  return x[2] >= y[2] ? a : b
}
