import type { Store } from '../../src/log/store.ts'
import { browser } from '../platform/browser.ts'

/** The recorder's copy in `storage.session`: it survives the background's death, not the browser's. */
export const sessionStore: Store = {
  load: () => browser.storage.session.get(null),
  set: (entries) => browser.storage.session.set({ ...entries }),
  remove: (keys) => browser.storage.session.remove([...keys]),
}
