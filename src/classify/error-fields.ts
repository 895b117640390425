import type { BodyNode } from './body-tree.ts'
import type { BodyShape, ParsedError } from './verdict.ts'

/** Context is shown as a short list; a server that sends more than this is not telling the cause any better. */
export const MAX_CONTEXT_ENTRIES = 200

const CONTEXT_DEPTH = 4
const NO_VALUE = new Set(['null', 'true', 'false'])
const OAUTH_WORD = /^[a-z0-9]+(?:_[a-z0-9]+)+$/

type Fields = Omit<ParsedError, 'lenient'>

/** The error that a JSON-like body carries, or undefined when it carries none in a shape that is known. Never throws. */
export function errorIn(root: BodyNode): Fields | undefined {
  if (root.kind !== 'object') return undefined
  const error = root.members.get('error')
  if (error?.kind === 'object') return fieldsOf(error, 'wrapped')
  const word = scalar(error)
  if (error !== undefined && word !== undefined) return ofWord(error, word, root)
  const flat = fieldsOf(root, 'flat')
  return flat.code === undefined && flat.message === undefined ? undefined : flat
}

/** A copy without the keys whose value is undefined, as exactOptionalPropertyTypes wants it. */
export function parsed(shape: BodyShape, fields: Partial<Record<TextField, string | undefined>>): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { context: emptyRecord(), ...Object.fromEntries(given), shape }
}

type TextField = 'code' | 'message' | 'domain' | 'info' | 'details'

function fieldsOf(node: BodyNode, shape: BodyShape): Fields {
  const code = whole(node.members.get('code'))
  const reason = scalar(node.members.get('reason'))
  const details = node.members.get('details')
  return {
    ...parsed(shape, {
      code,
      message: scalar(node.members.get('message')) ?? (reason === code ? undefined : reason),
      domain: whole(node.members.get('domain')),
      info: scalar(details?.members.get('info')),
      details: details?.kind === 'object' || details?.kind === 'array' ? details.text : scalar(details),
    }),
    context: flattened(node.members.get('context')),
  }
}

/** `{"error": "invalid_client"}` names a code, `{"error": "Something went wrong"}` is a message. */
function ofWord(error: BodyNode, word: string, root: BodyNode): Fields {
  const description = scalar(root.members.get('error_description'))
  const domain = whole(root.members.get('domain'))
  if (description !== undefined || (word.length <= 64 && OAUTH_WORD.test(word))) {
    return parsed('oauth', { code: whole(error), message: description, domain })
  }
  return parsed('string', error.kind === 'bare' ? { code: whole(error), domain } : { message: word, domain })
}

function scalar(node: BodyNode | undefined): string | undefined {
  if (node === undefined || node.text === '') return undefined
  if (node.kind === 'string') return node.text
  return node.kind === 'bare' && !NO_VALUE.has(node.text) ? node.text : undefined
}

/** Half a code or id says something else than the whole: better none than "100" for "1006". */
function whole(node: BodyNode | undefined): string | undefined {
  return node?.closed ? scalar(node) : undefined
}

function flattened(context: BodyNode | undefined): Readonly<Record<string, string>> {
  const flat = emptyRecord()
  let entries = 0
  const visit = (node: BodyNode, prefix: string, depth: number): void => {
    for (const [key, child] of node.members) {
      if (entries >= MAX_CONTEXT_ENTRIES) return
      if (child.kind === 'object' && child.members.size > 0 && depth < CONTEXT_DEPTH) {
        visit(child, `${prefix}${key}.`, depth + 1)
      } else if (child.closed) {
        flat[prefix + key] = child.text
        entries += 1
      }
    }
  }
  if (context?.kind === 'object') visit(context, '', 1)
  return flat
}

/** Without a prototype, a server's `__proto__` or `constructor` is neither a trap when written nor a surprise when read. */
function emptyRecord(): Record<string, string> {
  return Object.create(null)
}
