/** What is shown of a body that DevTools gave, in bytes: a tree of more would make the panel slow. */
export const SHOWN_BODY_LIMIT = 1_000_000

/** What an open panel keeps, which is more than the recorder does; beyond it the oldest go. */
export const PANEL_ROW_LIMIT = 100_000
