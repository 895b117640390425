import { indexOf, slice } from './pristine-natives.ts'

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?\/?([^?#]*)/i

/** `url` (absolute or relative) without its query. */
export function withoutQuery(url: string): string {
  const query = indexOf(url, '?')
  return query < 0 ? url : slice(url, 0, query)
}

/** Whether `url` (absolute or relative) asks one of the services for data, not for a page. */
export function isApiPath(url: string): boolean {
  return indexOf(withoutQuery(url), '/api/') >= 0
}

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
