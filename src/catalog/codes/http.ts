import type { Texts } from '../../base/texts.ts'
import type { Subject } from '../words/render.ts'
import type { CatalogRow } from './catalog-row.ts'
import { statusNames } from './status-names.ts'

/** A row of the vendor's table of HTTP statuses. Texts: `catalog_http_<key>_title`, `_happened`, `_why`, `_step_n`. */
export interface HttpRow extends CatalogRow {
  /** As the vendor writes it: "404", "50x". */
  readonly key: string
  /** The key of the row whose texts several rows share. Their titles are the standard names. */
  readonly like?: string
}

const documented = { evidence: 'documented', retry: 'after_change', docs: [] } as const
const generic = { evidence: 'inferred', who: 'caller', retry: 'after_change', docs: [], steps: 3 } as const

/** The vendor's table, whole and in its order. */
export const httpRows: readonly HttpRow[] = [
  { ...documented, key: '20x', who: 'nobody', retry: 'unneeded', steps: 0 },
  { ...documented, key: '400', who: 'caller', steps: 2 },
  { ...documented, key: '401', who: 'you', steps: 3, docs: ['authentication'] },
  { ...documented, key: '403', who: 'administrator', steps: 3 },
  { ...documented, key: '404', who: 'caller', steps: 3 },
  { ...documented, key: '405', who: 'caller', steps: 2, plain: true },
  { ...documented, key: '409', who: 'you', steps: 3 },
  { ...documented, key: '415', who: 'caller', steps: 2 },
  { ...documented, key: '50x', who: 'service', retry: 'twice', steps: 3 },
]

/** Statuses that the vendor's table omits, from its service specifications and knowledge base (426: article 71376). */
export const omittedRows: readonly HttpRow[] = [
  { ...documented, key: '402', who: 'administrator', steps: 2 },
  { ...documented, key: '406', who: 'caller', steps: 2 },
  { ...documented, key: '410', who: 'nobody', steps: 1 },
  unspecified('412'),
  { ...documented, key: '413', who: 'caller', steps: 1, evidence: 'observed' },
  { ...documented, key: '414', who: 'caller', steps: 1 },
  { ...documented, key: '422', who: 'you', steps: 2 },
  unspecified('423'),
  { ...documented, key: '426', who: 'you', steps: 3, docs: ['offering_items'] },
  unspecified('428'),
  { ...documented, key: '429', who: 'caller', retry: 'later', steps: 2 },
  { ...documented, key: '504', who: 'service', retry: 'twice', steps: 3, shared: 'catalog_http_50x' },
]

/** A status for version conflicts and locks that the vendor's specifications do not mention. */
function unspecified(key: string): HttpRow {
  return { ...generic, key, like: '412', shared: 'catalog_http_4xx' }
}

/** Rows for the other statuses, by their first digit. */
const otherRows = {
  '4xx': generic,
  '5xx': { ...generic, who: 'service', retry: 'later' },
  other: { ...generic, who: 'network' },
} as const satisfies Readonly<Record<string, CatalogRow>>

const byKey: ReadonlyMap<string, HttpRow> = new Map([...httpRows, ...omittedRows].map((row) => [row.key, row]))

/** The row with this key ("404", "50x"), else the general row. */
export function httpRow(key: string): CatalogRow {
  return byKey.get(key) ?? otherRows['4xx']
}

/** The subject for a status from 100 up. A status without a row gets the general words and its standard name. */
export function httpSubject(status: number, method: string, texts: Texts): Subject {
  const values = [method, String(status)]
  const row = byKey.get(statusKey(status) ?? '')
  if (row) return { ...rowSubject(row), values }
  const kind = status < 500 ? '4xx' : status < 600 ? '5xx' : 'other'
  const title = statusNames.get(status) ?? texts('catalog_http_nameless_title', String(status))
  return { row: otherRows[kind], ref: '', textPrefix: `catalog_http_${kind}`, title, values }
}

/** The subject of a row in general, without a request. */
export function rowSubject(row: HttpRow): Subject {
  const textPrefix = `catalog_http_${row.like ?? row.key}`
  const subject = { row, ref: `http/${row.key}`, textPrefix, sharedPrefix: row.shared, values: ['', row.key] }
  const name = row.like === undefined ? undefined : statusNames.get(Number(row.key))
  return name === undefined ? subject : { ...subject, title: name }
}

/** The key of the row for a status: its own, "50x" for ten statuses, "20x" for any other success. */
export function statusKey(status: number): string | undefined {
  const own = String(status)
  if (byKey.has(own)) return own
  if (status >= 200 && status < 300) return '20x'
  return status >= 500 && status < 510 ? '50x' : undefined
}

/** A wrong sign-in gets 401 with code 1000: there the status says what happened, and the code misleads. */
export const refusedSignIn: Subject = {
  row: { evidence: 'observed', who: 'you', retry: 'after_change', steps: 3, docs: ['authentication'] },
  ref: 'http/401-1000',
  textPrefix: 'catalog_http_401_1000',
}
