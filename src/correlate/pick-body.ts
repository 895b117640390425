import type { Body } from '../observe/observation.ts'

/** From the least to the most telling: of two reasons the later one is kept. */
const REASONS = [
  'not-asked',
  'not-seen',
  'devtools-closed',
  'navigation',
  'never-read',
  'blob',
  'service-worker',
  'cors',
  'over-limit',
  'empty',
] as const

function rank(body: Body): readonly [number, number, string] {
  return 'text' in body
    ? [body.truncated ? REASONS.length : REASONS.length + 1, body.text.length, body.text]
    : [REASONS.indexOf(body.reason), body.size ?? 0, '']
}

/** The one of two accounts of the same body that says more. Which comes first makes no difference. */
export function pickBody(a: Body, b: Body): Body {
  const [x, y] = [rank(a), rank(b)]
  if (x[0] !== y[0]) return x[0] > y[0] ? a : b
  if (x[1] !== y[1]) return x[1] > y[1] ? a : b
  return x[2] >= y[2] ? a : b
}
