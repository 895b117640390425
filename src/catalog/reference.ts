import type { TextKey, Texts } from '../base/texts.ts'
import { codeKey } from './codes/code-key.ts'
import { families } from './codes/families.ts'
import type { KnownCode } from './codes/family.ts'
import { statusKey } from './codes/http.ts'
import type { Explanation } from './explanation.ts'
import { render } from './words/render.ts'
import type { Asked } from './words/retry-advice.ts'

/** A known code with what there is to say of it when nothing has failed. */
export interface ReferenceEntry {
  /** Family and code, "platform/1006": unique and stable, so that links can lead to it. */
  readonly ref: string
  /** What its family is called, in the user's language. */
  readonly family: string
  readonly code: string
  readonly explanation: Explanation
}

interface Known extends KnownCode {
  readonly family: string
}

const STATUS = /^\d{3}$/

/** A read that got no answer: it adds nothing to a row's own words. */
const NOTHING_ASKED: Asked = { method: 'GET', headers: {} }

const known: readonly Known[] = families.flatMap(({ key, codes }) => codes.map((code) => ({ ...code, family: key })))
const byKey = new Map<string, Known[]>()
for (const one of known) byKey.set(codeKey(one.code), [...(byKey.get(codeKey(one.code)) ?? []), one])

/** Every known code of every family, HTTP statuses included, in the families' order. Needs no traffic; never throws. */
export function referenceEntries(texts: Texts): readonly ReferenceEntry[] {
  return known.map((one) => entryOf(one, texts))
}

/**
 * All that a bare code can mean, best first: "1006" one thing, "NotFoundError" one per family that has it, "503" the
 * row that covers it. Its exact spelling comes first. Empty where no family knows it; never throws.
 */
export function entriesFor(code: string, texts: Texts): readonly ReferenceEntry[] {
  const asked = code.trim()
  const name = STATUS.test(asked) ? (statusKey(Number(asked)) ?? asked) : asked
  const found = byKey.get(codeKey(name)) ?? []
  const exact = found.filter((one) => one.code === name)
  return [...exact, ...found.filter((one) => one.code !== name)].map((one) => entryOf(one, texts))
}

function entryOf({ code, family, subject }: Known, texts: Texts): ReferenceEntry {
  const explanation = render(subject, NOTHING_ASKED, texts)
  return {
    ref: explanation.ref,
    family: texts(`catalog_family_${family.replaceAll('-', '_')}` as TextKey),
    code,
    explanation,
  }
}
