/** What a card's buttons do. */
export interface CardActions {
  readonly explain: () => void
  readonly dismiss: () => void
  readonly copy: () => void
  readonly snooze: (snoozed: boolean) => void
}
