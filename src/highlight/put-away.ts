import type { FailureCard } from '../protocol/page-messages.ts'
import type { CardEntry } from './card-list.ts'

/** Groups and ids that are remembered. */
const MOST = 1_000

/** What the user has put away on this page: neither a poll nor a late follower brings it back. */
export function createPutAway() {
  const gone = new Set<string>()
  return {
    add: ({ card, ids }: CardEntry): void => {
      for (const one of [card.group, ...ids]) gone.add(one)
      for (const oldest of gone) {
        if (gone.size <= MOST) break
        gone.delete(oldest)
      }
    },
    admits: ({ id, group, follows, unasked }: FailureCard): boolean =>
      !gone.has(id) && !(follows !== undefined && gone.has(follows)) && !(unasked && gone.has(group)),
  }
}
