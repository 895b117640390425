const CONSOLE = /^(?:(?:[a-z0-9]+-)*cloud\.acronis\.com|(?:[a-z0-9-]+\.)*acronis\.cloud)$/

/** Whether `hostname` (as in `location.hostname`, lower case, no port) serves the Acronis web console. */
export function isConsoleHost(hostname: string): boolean {
  return CONSOLE.test(hostname)
}

/**
 * The host whose rights a frame has: its own, or, for about:blank, srcdoc and blob frames, that of its `origin`
 * (`self.origin`, like "https://eu2-cloud.acronis.com"). Gives "" for opaque origins.
 */
export function frameHostname(hostname: string, origin: string): string {
  return hostname || (/^https?:\/\/([^/:]+)/.exec(origin)?.[1] ?? '')
}
