import { type BodyNode, readTree } from '../../classify/body-tree.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isAccountServerUrl } from '../services/account-server.ts'

/** An object of the account server with its version, both as the server wrote them. */
export interface ObjectVersion {
  readonly id: string
  readonly version: string
}

const NONE: readonly ObjectVersion[] = []

/** The versions in an answer of the account server: of its one object, or of each object in its list. */
export function objectVersions(exchange: Exchange): readonly ObjectVersion[] {
  const { status = 0, object, body, finalUrl } = exchange
  if (status < 200 || status > 299) return NONE
  const isTold = object !== undefined || ('text' in body && !body.truncated && body.text.includes('"version"'))
  if (!isTold || !isAccountServerUrl(finalUrl)) return NONE
  if (object !== undefined) return [object]
  if (!('text' in body)) return NONE
  const root = readTree(body.text, true)
  const items = root?.members.get('items')
  const nodes = items?.kind === 'array' ? [...items.members.values()] : root === undefined ? [] : [root]
  return nodes.flatMap((node) => versionIn(node) ?? [])
}

function versionIn({ kind, members }: BodyNode): ObjectVersion | undefined {
  const id = scalar(members.get('id'))
  const version = scalar(members.get('version'))
  return kind === 'object' && id && version ? { id, version } : undefined
}

function scalar(node: BodyNode | undefined): string | undefined {
  return node?.closed && (node.kind === 'string' || /^\d+$/.test(node.text)) ? node.text : undefined
}
