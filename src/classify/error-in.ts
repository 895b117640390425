import type { BodyNode } from './body-tree.ts'
import { type Fields, fieldsOf, legacyFields, NAME, parsed } from './error-fields.ts'
import { findIn } from './findings.ts'
import { scalar, whole } from './node-text.ts'
import { isLegacy } from './suberrors.ts'

const OAUTH_WORD = /^(?=.{1,64}$)[a-z0-9]+(?:_[a-z0-9]+)+$/

/** The error that the JSON-like body of a failure carries, or undefined when it carries none in a known shape. */
export function errorIn(root: BodyNode): Fields | undefined {
  if (root.kind === 'array') return findIn(root)?.error ?? ofFirst(root)
  if (root.kind !== 'object') return undefined
  const error = root.members.get('error')
  if (error?.kind === 'object') return isLegacy(error) ? legacyFields(error) : fieldsOf(error, 'wrapped')
  const word = scalar(error)
  if (error !== undefined && word !== undefined) return ofWord(error, word, root)
  if (isLegacy(root)) return legacyFields(root)
  const flat = fieldsOf(root, 'flat')
  if (flat.code !== undefined) return flat
  const inside = findIn(root)?.error
  if (inside?.code !== undefined || flat.message === undefined) return inside
  return flat
}

function ofFirst(list: BodyNode): Fields | undefined {
  const first = list.members.get('0')
  return first && errorIn(first)
}

/** `{"error": "invalid_client"}` names a code, `{"error": "Something went wrong"}` is a message. */
function ofWord(error: BodyNode, word: string, root: BodyNode): Fields {
  const reason = scalar(root.members.get('reason'))
  const description = scalar(root.members.get('error_description'))
  const domain = whole(root.members.get('domain'))
  const message = description ?? (reason === word ? undefined : reason)
  if (description !== undefined || OAUTH_WORD.test(word) || (message !== undefined && NAME.test(word))) {
    return parsed('oauth', { code: whole(error), message, domain })
  }
  return parsed('string', error.kind === 'bare' ? { code: whole(error), domain } : { message: word, domain })
}
