import { createBoundedMap } from '../base/bounded-map.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import type { CardEntry } from './card-list.ts'

/** Groups and ids that are remembered. */
const MOST = 1_000

/** Failures that the user has dismissed on this page: neither a poll nor a late follower brings their cards back. */
export function createDismissed() {
  const dismissed = createBoundedMap<string, true>(MOST)
  return {
    add: ({ card, ids }: CardEntry): void => {
      for (const key of [card.group, ...ids]) dismissed.set(key, true)
    },
    admits: ({ id, group, follows, unasked }: FailureCard): boolean =>
      !dismissed.has(id) && !(follows !== undefined && dismissed.has(follows)) && !(unasked && dismissed.has(group)),
  }
}
