import { browser } from './browser.ts'

/** The match patterns of the console's hosts. */
export function consoleHosts(): readonly string[] {
  return browser.runtime.getManifest().host_permissions ?? []
}

/** Whether the extension may see the hosts of a match pattern; true where the browser does not say. Never rejects. */
export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => true)
}

/** Those of `consoleHosts` that the user has taken back, or not yet granted. Never rejects. */
export async function missingHosts(): Promise<readonly string[]> {
  const patterns = consoleHosts()
  const allowed = await Promise.all(patterns.map(isAllowed))
  return patterns.filter((_, n) => !allowed[n])
}

/** Calls back whenever the user gave or took a permission; to be called synchronously when the background starts. */
export function watchAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
}

/** Firefox keeps `permissions` from pages inside DevTools. */
const { permissions } = browser as Partial<typeof browser>

/**
 * Asks the user for access to hosts, by match patterns; only inside a click. Never rejects: `watchAccess` tells what the
 * user decided. Undefined where this page cannot ask.
 */
export const askAccess = permissions?.request
  ? (origins: readonly string[]): void => void permissions.request({ origins: [...origins] }).catch(() => {})
  : undefined
