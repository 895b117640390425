import type { Exchange } from './exchange.ts'

/**
 * True where two accounts of one exchange say the same. Joining hands parts on as they are, so most fields, large bodies
 * above all, are told equal without a look inside.
 */
export function sameFacts(a: Exchange, b: Exchange): boolean {
  const names = Object.keys(a) as (keyof Exchange)[]
  if (names.length !== Object.keys(b).length) return false
  for (const name of names) {
    const [x, y] = [a[name], b[name]]
    if (x === y) continue
    if (typeof x !== 'object' || typeof y !== 'object' || JSON.stringify(x) !== JSON.stringify(y)) return false
  }
  return true
}
