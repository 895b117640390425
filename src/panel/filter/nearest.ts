/**
 * The one of `names` that `written` was most likely meant to be: it begins like it, or differs by two letters at most.
 * Undefined where none is near.
 */
export function nearest<T extends string>(written: string, names: readonly T[]): T | undefined {
  const begun = written.length > 1 ? names.find((name) => name.startsWith(written)) : undefined
  if (begun) return begun
  const near = names.map((name) => ({ name, away: distance(written, name) })).sort((a, b) => a.away - b.away)[0]
  return near && near.away <= Math.min(2, written.length / 2) ? near.name : undefined
}

/** Letters to add, leave out or change. Long words are near to nothing. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
