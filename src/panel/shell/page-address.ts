import type { PageAddress } from '../context/navigation.ts'

/** The address of the page around the panel. */
export const pageAddress: PageAddress = {
  hash: () => location.hash,
  replaceHash(hash) {
    if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname + location.search)
  },
  onHashChange(listener) {
    addEventListener('hashchange', listener)
    return () => removeEventListener('hashchange', listener)
  },
}
