import { indexOf, slice } from './pristine-natives.ts'

/** `url` (absolute or relative) without its query. */
export function withoutQuery(url: string): string {
  const query = indexOf(url, '?')
  return query < 0 ? url : slice(url, 0, query)
}

/** Whether `url` (absolute or relative) asks one of the services for data, not for a page. */
export function isApiPath(url: string): boolean {
  return indexOf(withoutQuery(url), '/api/') >= 0
}
