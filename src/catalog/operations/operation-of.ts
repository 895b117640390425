import type { Texts } from '../../base/texts.ts'
import { apiPath } from '../../observe/api-paths.ts'
import type { Link } from '../explanation.ts'
import { serviceOf } from '../services/service-of.ts'
import { DOCS } from '../words/docs.ts'
import type { OperationGroup, OperationName, OperationRow } from './operation-row.ts'
import { operationGroups } from './operations.ts'

/** What a request asks for. All texts are final, in the user's language, and plain text. */
export interface Operation {
  /** An imperative without a full stop: "Delete a tenant". */
  readonly text: string
  /** The name of the service that does it: "Account server". */
  readonly service: string
  readonly name: OperationName
  /** The vendor's page about the operation, "api-library/account/tenants/deleting-tenant"; undefined where none is known. */
  readonly page: string | undefined
}

interface Found {
  readonly group: OperationGroup
  readonly row: OperationRow
}

/** One step down the paths: what comes below, and what can be done here, by method. */
interface PathNode {
  readonly below: Map<string, PathNode>
  readonly found: Map<string, Found>
}

/** Stands for any one segment. */
const ANY = '{}'

const tree = buildTree()
/** The list asks for the same few operations for each of up to 100,000 rows. */
const wordsByTexts = new WeakMap<Texts, Map<Found, Operation>>()

/**
 * The operation that `method` does on the path of `url` (absolute or relative), on any host and whatever its query;
 * undefined where no operation is known for them. Always the same object for the same operation.
 */
export function operationOf(method: string, url: string, texts: Texts): Operation | undefined {
  let node: PathNode | undefined = tree
  for (const segment of apiPath(url)) {
    node = node.below.get(segment) ?? (isValue(segment) ? node.below.get(ANY) : undefined)
    if (!node) return undefined
  }
  const verb = method.toUpperCase()
  const found = node.found.get(verb === 'HEAD' ? 'GET' : verb)
  return found && inWords(found, texts)
}

/** The link to the vendor's page about an operation; undefined where none is known. */
export function operationDoc({ page }: Operation, texts: Texts): Link | undefined {
  return page === undefined ? undefined : { text: texts('catalog_doc_operation'), url: `${DOCS}${page}.html` }
}

/** What follows a colon is a verb, and makes another operation: `tenants:resolve_ids`. */
function isValue(segment: string): boolean {
  return segment !== '' && !segment.includes(':')
}

function inWords(found: Found, texts: Texts): Operation {
  const words = wordsByTexts.get(texts) ?? new Map<Found, Operation>()
  wordsByTexts.set(texts, words)
  const known = words.get(found)
  if (known) return known
  const { group, row } = found
  const [, path, name, page] = row
  const operation: Operation = {
    text: texts(`catalog_op_${name}`),
    service: serviceOf(group.path + path, texts) ?? '',
    name,
    page: page === undefined ? undefined : group.docs + page,
  }
  words.set(found, operation)
  return operation
}

function buildTree(): PathNode {
  const root = emptyNode()
  for (const group of operationGroups) {
    for (const row of group.rows) {
      const [method, path] = row
      let node = root
      for (const segment of (group.path + path).split('/')) {
        const key = segment.startsWith('{') ? ANY : segment
        const next = node.below.get(key) ?? emptyNode()
        node.below.set(key, next)
        node = next
      }
      node.found.set(method, { group, row })
    }
  }
  return root
}

function emptyNode(): PathNode {
  return { below: new Map(), found: new Map() }
}
