import type { Store } from '../../src/log/store.ts'
import { browser } from '../platform/browser.ts'

function asJson([key, value]: readonly [string, unknown]) {
  return [key, JSON.stringify(value)] as const
}
/** What is no text is not the recorder's, which reads only what it wrote. */
function fromJson([key, value]: readonly [string, unknown]) {
  return [key, typeof value === 'string' ? JSON.parse(value) : value] as const
}

/**
 * The recorder's copy in `storage.session`: it survives the background's death, not the browser's. As JSON a row takes a
 * third of the room that it takes as an object, each of whose values the quota counts, and two thirds of the time.
 */
export const sessionStore: Store = {
  load: async () => Object.fromEntries(Object.entries(await browser.storage.session.get(null)).map(fromJson)),
  set: (entries) => browser.storage.session.set(Object.fromEntries(Object.entries(entries).map(asJson))),
  remove: (keys) => browser.storage.session.remove([...keys]),
}
