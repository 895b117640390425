/** How long the hook waits for the body of a failure, in ms; then it reports what has arrived. */
export const BODY_WAIT_MS = 10_000

/** How many calls are remembered to tell polls from the user's doing. */
export const RECENT_CALLS = 64

/** How many earlier calls of the same route a message tells of. */
export const EARLIER_CALLS = 8

/** How many failed calls are kept, to be sent again. */
export const KEPT_CALLS = 20

/** A request's body that keeps more bytes alive than this is not kept, to be sent again: the memory is the page's. */
export const KEPT_BODY_LIMIT = 1_048_576

/** Reports that wait for the port; later ones are dropped. */
export const QUEUE_LIMIT = 50

/** How deep a JSON answer is written out; deeper ones have no text. */
export const JSON_DEPTH = 200

/** What is kept of a content type, in characters; the background refuses longer ones. */
export const MAX_CONTENT_TYPE = 200
