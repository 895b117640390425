import type { TextKey, Texts } from '../../base/texts.ts'
import type { CatalogRow, WhoRow } from '../codes/catalog-row.ts'
import type { Explanation, Who } from '../explanation.ts'
import { docLink } from './docs.ts'
import { type Asked, retryOf } from './retry-advice.ts'

/** A row about to be put into words. */
export interface Subject {
  readonly row: CatalogRow
  readonly ref: string
  /** What the keys of the row's texts begin with: "catalog_http_404". */
  readonly textPrefix: string
  /** Instead of the text `…_title`. */
  readonly title?: string
  /** The prefix of the row whose `…_why` and `…_step_n` to use, where this row has none of its own. */
  readonly sharedPrefix?: string | undefined
  /** What `$1` … `$9` stand for in all texts of the row; "" for an unknown value. */
  readonly values?: readonly string[]
}

const WHO: Readonly<Record<WhoRow, Who>> = {
  you: 'you',
  caller: 'you',
  nobody: 'you',
  administrator: 'administrator',
  vendor: 'vendor',
  service: 'administrator',
  network: 'administrator',
  unpublished: 'administrator',
}

/** Puts a row into the user's language. */
export function render(subject: Subject, exchange: Asked, texts: Texts): Explanation {
  const { row, ref, textPrefix, values = [] } = subject
  const sharedPrefix = subject.sharedPrefix ?? textPrefix
  const happened = row.plain && values.includes('') ? 'happened_plain' : 'happened'
  const text = (key: string): string => texts(derived(key), ...values)
  return {
    title: subject.title ?? text(`${textPrefix}_title`),
    happened: text(`${textPrefix}_${happened}`),
    why: text(`${sharedPrefix}_why`),
    steps: Array.from({ length: row.steps }, (_, index) => ({ text: text(`${sharedPrefix}_step_${index + 1}`) })),
    who: WHO[row.who],
    whoText: texts(`catalog_who_${row.who}`),
    ...retryOf(row.retry, exchange, texts),
    links: row.docs.map((page) => docLink(page, texts)),
    evidence: row.evidence,
    ref,
  }
}

/** The compiler cannot check a key made from data. A test walks all rows and finds a row without its text. */
function derived(key: string): TextKey {
  return key as TextKey
}
