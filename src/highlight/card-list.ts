import type { FailureCard } from '../protocol/page-messages.ts'

/** One card of the overlay: a failure and how often it came. Oldest first in lists. */
export interface CardEntry {
  readonly card: FailureCard
  readonly count: number
  /** How many failures only followed this one. */
  readonly followers: number
  /** The failures that are folded here, by their cards' ids; of very many the latest. */
  readonly ids: readonly string[]
  /** The ids of failures that only followed. */
  readonly following: readonly string[]
  /** The user wants no more cards of this kind. */
  readonly snoozed?: boolean
}

/** Ids that one entry remembers. */
const MAX_IDS = 100

/** Different failures that are remembered for "and N more"; older ones are dropped. */
export const MAX_ENTRIES = 100

/** Cards on the page at once. */
export const MAX_SHOWN = 3

const NOTHING = { count: 0, followers: 0, ids: [], following: [] }

type Folded = Pick<CardEntry, 'followers' | 'ids' | 'following'>

/** The first id is never dropped: it is the one that others follow. */
function join(a: readonly string[], b: readonly string[]): readonly string[] {
  const all = [...a, ...b]
  return all.length > MAX_IDS ? [...all.slice(0, 1), ...all.slice(1 - MAX_IDS)] : all
}

function fold(a: Folded, b: Folded): Folded {
  return {
    followers: a.followers + b.followers,
    ids: join(a.ids, b.ids),
    following: join(a.following, b.following),
  }
}

/**
 * The list with `card` added. A repeat (equal `group`) counts up; while it `isShown` it stays where it is, so that nothing
 * moves under the pointer, otherwise it becomes the newest. A failure that only follows another folds under that one. A card
 * with a known id is news of the same failure: it replaces the first and counts nothing. Pure.
 */
export function addCard(
  entries: readonly CardEntry[],
  card: FailureCard,
  isShown: (group: string) => boolean,
): readonly CardEntry[] {
  const replace = (old: CardEntry, entry: CardEntry) => entries.map((other) => (other === old ? entry : other))
  const cause = entries.find((entry) => card.follows !== undefined && entry.ids.includes(card.follows))
  if (cause?.ids.includes(card.id)) return entries
  const earlier = entries.find((entry) => entry.ids.includes(card.id))
  if (!cause && earlier?.card.group === card.group) return replace(earlier, { ...earlier, card })
  const rest = earlier ? without(entries, earlier, card.id) : entries
  // The followers of this failure go with it.
  const own = earlier?.count === 1 && !earlier.following.includes(card.id) ? except(earlier, card.id) : NOTHING
  const { id } = card
  if (cause) {
    const folded = fold(fold(cause, own), { followers: 1, ids: [id], following: [id] })
    return rest.map((other) => (other === cause ? { ...cause, ...folded } : other))
  }
  const known = rest.find((entry) => entry.card.group === card.group) ?? { card, ...NOTHING }
  const folded = fold(fold(known, own), { followers: 0, ids: [id], following: [] })
  // The background sends no cards for snoozed codes, so a new card means that its code was un-snoozed.
  const entry: CardEntry = { ...folded, card, count: known.count + 1 }
  if (known.count > 0 && isShown(card.group)) return rest.map((other) => (other === known ? entry : other))
  return [...rest.filter((other) => other !== known), entry].slice(-MAX_ENTRIES)
}

function except(entry: CardEntry, id: string): CardEntry {
  return {
    ...entry,
    ids: entry.ids.filter((other) => other !== id),
    following: entry.following.filter((other) => other !== id),
  }
}

function without(entries: readonly CardEntry[], from: CardEntry, id: string): readonly CardEntry[] {
  return entries.flatMap((entry) => {
    if (entry !== from) return [entry]
    if (entry.following.includes(id)) return [{ ...except(entry, id), followers: entry.followers - 1 }]
    return entry.count > 1 ? [{ ...except(entry, id), count: entry.count - 1 }] : []
  })
}

/** The entries to show: the newest, and always the one being read. Oldest first. Pure. */
export function chooseShown(entries: readonly CardEntry[], open: string | undefined): readonly CardEntry[] {
  const newest = entries.slice(-MAX_SHOWN)
  const reading = entries.find((entry) => entry.card.group === open)
  return !reading || newest.includes(reading) ? newest : [reading, ...newest.slice(1 - MAX_SHOWN)]
}
