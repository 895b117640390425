/** The browsers' words for a call that the page itself, or its navigation, gave up: Chromium's, Firefox'. */
export const BROWSER_ABORTS: readonly string[] = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED']

/**
 * The word for how a call failed: the browser's, but of a call that ran into the page's own time limit it says no more
 * than that it was aborted, and only the hook knows better. Never throws.
 */
export function pickError(browser: string, hook: string | undefined): string {
  return hook === 'timeout' && BROWSER_ABORTS.includes(browser) ? hook : browser
}
