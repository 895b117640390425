import { browser } from './browser.ts'

/** Firefox keeps this part of its API from pages inside DevTools. */
const { permissions } = browser as Partial<typeof browser>

/**
 * Asks the user for access to hosts, by match patterns; only inside a click. Never rejects: what the user decided comes
 * from the background. Undefined where this page cannot ask.
 */
export const askAccess = permissions?.request
  ? (origins: readonly string[]): void => void permissions.request({ origins: [...origins] }).catch(() => {})
  : undefined
