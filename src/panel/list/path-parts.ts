/**
 * A piece of an address, by how much it tells: `word` names what was asked for and goes last when the column is narrow,
 * then `lead` (what stands before it), then `id`, and `query` first.
 */
export interface PathPart {
  readonly kind: 'lead' | 'word' | 'id' | 'query'
  readonly text: string
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(.*)$/is
/** Ids are long and have a digit, or are nothing but digits; a version like "v4" or "2" is part of the address. */
const ID = /^\/(?:\d{4,}|(?=[^/]*\d)[\w%~.-]{16,})$/

/** Path and query of `url` in one piece. Never throws. */
export function pathAndQuery(url: string): string {
  const [, path = '', query = ''] = ADDRESS.exec(url) ?? []
  return (path || '/') + query
}

/** Path and query of `url` in pieces that joined give the whole again. Never throws. */
export function pathParts(url: string): readonly PathPart[] {
  const [, path = '', query = ''] = ADDRESS.exec(url) ?? []
  const segments = path.match(/\/[^/]*|^[^/]+/g) ?? ['/']
  const last = segments.findLastIndex((segment) => !ID.test(segment))
  const parts: PathPart[] = []
  segments.forEach((text, i) => {
    const kind = ID.test(text) ? 'id' : i === last ? 'word' : 'lead'
    const before = parts.at(-1)
    if (before?.kind === kind) parts[parts.length - 1] = { kind, text: before.text + text }
    else parts.push({ kind, text })
  })
  return query ? [...parts, { kind: 'query', text: query }] : parts
}
