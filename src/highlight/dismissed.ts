import { createBoundedMap } from '../base/bounded-map.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import type { CardEntry } from './card-list.ts'

/** Groups and ids that are remembered. */
const MOST = 1_000

/** What the user has dismissed on this page: neither a poll nor a late follower brings it back. */
export function createDismissed() {
  const gone = createBoundedMap<string, true>(MOST)
  return {
    add: ({ card, ids }: CardEntry): void => {
      for (const groupOrId of [card.group, ...ids]) gone.set(groupOrId, true)
    },
    admits: ({ id, group, follows, unasked }: FailureCard): boolean =>
      !gone.has(id) && !(follows !== undefined && gone.has(follows)) && !(unasked && gone.has(group)),
  }
}
