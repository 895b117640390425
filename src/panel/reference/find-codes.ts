import type { ReferenceEntry } from '../../catalog/reference.ts'

/** The codes of one family, in the catalog's order. */
export interface CodeGroup {
  readonly family: string
  readonly entries: readonly ReferenceEntry[]
}

/** What a search found: in the code, the title or the family, and else in the words of the explanation. */
export interface FoundCodes {
  readonly named: readonly ReferenceEntry[]
  readonly told: readonly ReferenceEntry[]
}

const explanations = new WeakMap<ReferenceEntry, string>()

/**
 * The entries in which every word of `text` occurs, in the code however it is spelt. All of them are `named` where
 * nothing is asked for. Pure, never throws.
 */
export function searchCodes(entries: readonly ReferenceEntry[], text: string): FoundCodes {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { named: entries, told: [] }
  const named: ReferenceEntry[] = []
  const told: ReferenceEntry[] = []
  for (const entry of entries) {
    const rest = words.filter((word) => !isNamed(entry, word))
    if (rest.length === 0) named.push(entry)
    else if (rest.every((word) => explanationOf(entry).includes(word))) told.push(entry)
  }
  return { named, told }
}

function isNamed({ code, ref, family, explanation }: ReferenceEntry, word: string): boolean {
  const name = [code, ref, family, explanation.title].join('\n').toLowerCase()
  return name.includes(word) || (spelt(word).length > 2 && spelt(code).includes(spelt(word)))
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

function explanationOf(entry: ReferenceEntry): string {
  const known = explanations.get(entry)
  if (known !== undefined) return known
  const { happened, why, steps } = entry.explanation
  const words = [happened, why, ...steps.map(({ text }) => text)].join('\n').toLowerCase()
  explanations.set(entry, words)
  return words
}
