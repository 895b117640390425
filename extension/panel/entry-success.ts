import { readTree } from '../../src/classify/body-tree.ts'
import { apiPath } from '../../src/observe/api-paths.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import { isSmallJson, mayEmbedError, showsEmbeddedError } from '../../src/observe/may-embed-error.ts'
import type { Body, DevtoolsEntry } from '../../src/observe/observation.ts'
import { headerOf } from './har-entry.ts'

/** Ids and versions are UUIDs, numbers or names; a longer text, or one with other characters, is neither. */
const ID_OR_VERSION = /^[\w.:~-]{1,100}$/

/** What the body of a success may hold that the log wants to know. */
type SuccessFindings = Pick<DevtoolsEntry, 'body' | 'object'>

/** Whether the account server answers with one object there: the address ends in an id, not in a word. */
function isSingleObject(url: string): boolean {
  const [api, version, kind, ...rest] = apiPath(url)
  const id = rest.at(-1) ?? kind ?? ''
  return api === 'api' && version === '2' && kind !== 'idp' && ID_OR_VERSION.test(id) && /\d/.test(id)
}

/** Whether the body of a success may hold an error, or an object's version. */
export function isWorthReading(
  { url, status }: Pick<DevtoolsEntry, 'url' | 'status'>,
  { response }: HarEntry,
): boolean {
  if (status < 200 || status > 299) return false
  const { headers, content } = response
  const contentType = headerOf(headers, 'content-type') ?? content.mimeType ?? ''
  const head = { contentType, length: content.size }
  return mayEmbedError({ ...head, url }) || (isSingleObject(url) && isSmallJson(head))
}

/** The body itself, where there is an error in it; or the id and version of the object that it is. */
export function findingsIn(url: string, body: Body): SuccessFindings {
  if (!('text' in body)) return {}
  if (showsEmbeddedError(body.text)) return { body }
  const members = isSingleObject(url) && !body.truncated ? readTree(body.text, true)?.members : undefined
  const id = members?.get('id')?.text ?? ''
  const version = members?.get('version')?.text ?? ''
  return ID_OR_VERSION.test(id) && ID_OR_VERSION.test(version) ? { object: { id, version } } : {}
}
