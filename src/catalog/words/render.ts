import type { TextKey, Texts } from '../../base/texts.ts'
import type { Row, WhoRow } from '../codes/catalog-row.ts'
import type { Explanation, Who } from '../explanation.ts'
import { docLink } from './docs.ts'
import { type Asked, retryOf } from './retry-advice.ts'

/** A row about to be put into words. */
export interface Subject {
  readonly row: Row
  readonly ref: string
  /** What the keys of the row's texts begin with, "catalog_http_404". */
  readonly stem: string
  /** Instead of the text `…_title`. */
  readonly title?: string
  /** Whose `…_why` and `…_step_n` to use where the row has none of its own. */
  readonly sharedStem?: string | undefined
  /** What `$1` … `$9` stand for in all texts of the row; "" for a value that is not known. */
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

/** Puts a row into the user's language. Never throws. */
export function render(subject: Subject, exchange: Asked, texts: Texts): Explanation {
  const { row, ref, stem, values = [] } = subject
  const rest = subject.sharedStem ?? stem
  const happened = row.plain && values.includes('') ? 'happened_plain' : 'happened'
  const said = (key: string): string => texts(derived(key), ...values)
  return {
    title: subject.title ?? said(`${stem}_title`),
    happened: said(`${stem}_${happened}`),
    why: said(`${rest}_why`),
    steps: Array.from({ length: row.steps }, (_, index) => ({ text: said(`${rest}_step_${index + 1}`) })),
    who: WHO[row.who],
    whoText: texts(`catalog_who_${row.who}`),
    ...retryOf(row.retry, exchange, texts),
    links: row.docs.map((page) => docLink(page, texts)),
    evidence: row.evidence,
    ref,
  }
}

/** The compiler cannot know a key made from data: a test walks all rows and finds the one that has no text. */
function derived(key: string): TextKey {
  return key as TextKey
}
