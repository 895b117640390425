/** DevTools' entries in one message of a panel. */
export const MAX_ENTRIES = 100

/** Failures in one message to put away: as many as a card remembers of its repeats. */
export const MAX_DISMISSED = 100
