const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?\/?([^?#]*)/i

/**
 * The path of `url` (absolute or relative) in segments, as the services know it: without query, slash at the end, and
 * the `/bc` or `/mc` under which the console reaches them. On any host.
 */
export function apiPath(url: string): readonly string[] {
  const segments = (ADDRESS.exec(url)?.[1] ?? '').split('/')
  while (segments.at(-1) === '') segments.pop()
  const prefixed = segments[1] === 'api' && (segments[0] === 'bc' || segments[0] === 'mc')
  return prefixed ? segments.slice(1) : segments
}
