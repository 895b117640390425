import type { Texts } from '../../base/texts.ts'
import { apiPath } from '../services/api-path.ts'
import { serviceOf } from '../services/service-of.ts'
import type { OperationGroup, OperationName, OperationRow } from './operation-row.ts'
import { operationGroups } from './operations.ts'

/** What a request asks for. All texts are final, in the user's language, and plain text. */
export interface Operation {
  /** An imperative without a full stop: "Delete a tenant". */
  readonly text: string
  /** The name of the service that does it: "Account server". */
  readonly service: string
  /** Names it in the catalog, and its documentation page. */
  readonly name: OperationName
}

interface Found {
  readonly group: OperationGroup
  readonly row: OperationRow
}

/** A place in the tree of paths: what comes below it, and what can be done there, by method. */
interface Place {
  readonly below: Map<string, Place>
  readonly found: Map<string, Found>
}

/** Stands for any one segment. */
const ANY = '{}'

let tree: Place | undefined
/** The list asks for the same few operations for each of up to 100,000 rows. */
const said = new WeakMap<Texts, Map<Found, Operation>>()

/**
 * The operation that `method` does on the path of `url` (absolute or relative), on any host and whatever its query;
 * undefined where it is not a known one. Always the same object for the same operation. Never throws.
 */
export function operationOf(method: string, url: string, texts: Texts): Operation | undefined {
  tree ??= plant()
  let place: Place | undefined = tree
  for (const segment of apiPath(url)) {
    place = place.below.get(segment) ?? (isValue(segment) ? place.below.get(ANY) : undefined)
    if (!place) return undefined
  }
  const verb = method.toUpperCase()
  const found = place.found.get(verb === 'HEAD' ? 'GET' : verb)
  return found && inWords(found, texts)
}

/** What follows a colon is a verb, and makes another operation: `tenants:resolve_ids`. */
function isValue(segment: string): boolean {
  return segment !== '' && !segment.includes(':')
}

function inWords(found: Found, texts: Texts): Operation {
  const words = said.get(texts) ?? new Map<Found, Operation>()
  said.set(texts, words)
  const known = words.get(found)
  if (known) return known
  const { group, row } = found
  const [, path, name] = row
  const operation = { text: texts(`catalog_op_${name}`), service: serviceOf(group.path + path, texts) ?? '', name }
  words.set(found, operation)
  return operation
}

function plant(): Place {
  const root = emptyPlace()
  for (const group of operationGroups) {
    for (const row of group.rows) {
      const [method, path] = row
      let place = root
      for (const segment of (group.path + path).split('/')) {
        const key = segment.startsWith('{') ? ANY : segment
        const next = place.below.get(key) ?? emptyPlace()
        place.below.set(key, next)
        place = next
      }
      place.found.set(method, { group, row })
    }
  }
  return root
}

function emptyPlace(): Place {
  return { below: new Map(), found: new Map() }
}
