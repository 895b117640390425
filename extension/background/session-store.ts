import type { Store } from '../../src/log/store.ts'
import { browser } from '../platform/browser.ts'

function asJson([key, value]: readonly [string, unknown]) {
  return [key, JSON.stringify(value)] as const
}
/** A value that is no text is not the recorder's: it stays as it is, and the recorder passes its key over. */
function fromJson([key, value]: readonly [string, unknown]) {
  return [key, typeof value === 'string' ? JSON.parse(value) : value] as const
}

/**
 * The recorder's copy in `storage.session`, which survives the background's death, not the browser's. Values are stored
 * as JSON: an object takes three times the room, because the quota counts each of its values, and half as much time again.
 */
export const sessionStore: Store = {
  load: async () => Object.fromEntries(Object.entries(await browser.storage.session.get(null)).map(fromJson)),
  set: (entries) => browser.storage.session.set(Object.fromEntries(Object.entries(entries).map(asJson))),
  remove: (keys) => browser.storage.session.remove([...keys]),
}
