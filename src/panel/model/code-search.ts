import type { ReferenceEntry } from '../../catalog/reference.ts'

/** The codes of one family, in the catalog's order. */
export interface CodeGroup {
  readonly family: string
  readonly entries: readonly ReferenceEntry[]
}

const haystacks = new WeakMap<ReferenceEntry, string>()

/**
 * The entries in which every word of `text` occurs: in the code (however it is spelt), the title, the family or the
 * explanation. The very same list where nothing is asked for. Pure, never throws.
 */
export function searchCodes(entries: readonly ReferenceEntry[], text: string): readonly ReferenceEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter((entry) => {
    const haystack = haystackOf(entry)
    const spelling = spelt(entry.code)
    return words.every((word) => haystack.includes(word) || (spelt(word).length > 2 && spelling.includes(spelt(word))))
  })
}

/** The entry that a search means: the one of that very code, else the first. */
export function bestMatch(found: readonly ReferenceEntry[], text: string): ReferenceEntry | undefined {
  const wanted = spelt(text.trim())
  return found.find(({ code }) => spelt(code) === wanted) ?? found[0]
}

/** The entries by family, each family where its first entry stands. Pure. */
export function byFamily(entries: readonly ReferenceEntry[]): readonly CodeGroup[] {
  const groups = new Map<string, ReferenceEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.family)
    if (group) group.push(entry)
    else groups.set(entry.family, [entry])
  }
  return Array.from(groups, ([family, list]) => ({ family, entries: list }))
}

/** `NotFound`, `NotFoundError` and `NOT_FOUND` are spelt alike. */
function spelt(code: string): string {
  return code
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/(?<=.)error$/, '')
}

function haystackOf(entry: ReferenceEntry): string {
  const known = haystacks.get(entry)
  if (known !== undefined) return known
  const { code, family, ref, explanation } = entry
  const { title, happened, why, steps } = explanation
  const words = [code, ref, family, title, happened, why, ...steps.map(({ text }) => text)].join('\n').toLowerCase()
  haystacks.set(entry, words)
  return words
}
