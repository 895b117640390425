import { readTree } from '../../src/classify/body-tree.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import { isSmallJson, mayEmbedError, showsEmbeddedError } from '../../src/observe/may-embed-error.ts'
import type { Body, DevtoolsEntry } from '../../src/observe/observation.ts'
import { headerOf } from './har-entry.ts'

/** A single object of the account server: its address ends in an id, not in a word. */
const OBJECT = /^https?:\/\/[^/]+(?:\/(?:mc|bc))?\/api\/2\/(?!idp\/)(?:[^/?]+\/)*(?=[^/?]*\d)[\w.:~-]+\/?(?:\?|$)/
/** UUIDs, numbers, names. What is longer, or holds anything else, is neither an id nor a version. */
const PART = /^[\w.:~-]{1,100}$/

/** What a success tells beside its status. */
export type Told = Pick<DevtoolsEntry, 'body' | 'object'>

/** Whether the body of a success may tell of an error inside it, or of an object's version. Never throws. */
export function mayTell({ url, status }: Pick<DevtoolsEntry, 'url' | 'status'>, { response }: HarEntry): boolean {
  if (status < 200 || status > 299) return false
  const { headers, content } = response
  const contentType = headerOf(headers, 'content-type') ?? content.mimeType ?? ''
  const head = { contentType, length: content.size }
  return mayEmbedError({ ...head, url }) || (OBJECT.test(url) && isSmallJson(head))
}

/** What the body tells: itself, where there is an error in it, or the object's id and version. Never throws. */
export function toldBy(url: string, body: Body): Told {
  if (!('text' in body)) return {}
  if (showsEmbeddedError(body.text)) return { body }
  const members = OBJECT.test(url) && !body.truncated ? readTree(body.text, true)?.members : undefined
  const id = members?.get('id')?.text ?? ''
  const version = members?.get('version')?.text ?? ''
  return PART.test(id) && PART.test(version) ? { object: { id, version } } : {}
}
