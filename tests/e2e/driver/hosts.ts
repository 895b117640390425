/**
 * The host names that the demo server answers for: the console's own, and `.example` (RFC 2606) for "some other site".
 * Every other name is unknown to the browser, so that no test can reach the network.
 */
const MAPPED_HOSTS = ['*.acronis.com', 'acronis.cloud', '*.acronis.cloud', '*.example'] as const

/** Chromium's form of the mapping, for `--host-resolver-rules`. */
export function hostResolverRules(port: number): string {
  const mapped = MAPPED_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`)
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')
}

/** Whether an https connection to `authority` ("name:port", as a CONNECT request says it) goes to the demo server. */
export function isMapped(authority: string): boolean {
  return MAPPED_HOSTS.some((host) =>
    host.startsWith('*') ? authority.endsWith(`${host.slice(1)}:443`) : authority === `${host}:443`,
  )
}
