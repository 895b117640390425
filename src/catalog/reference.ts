import type { TextKey, Texts } from '../base/texts.ts'
import { codeKey } from './codes/code-key.ts'
import { families } from './codes/families.ts'
import type { KnownCode } from './codes/family.ts'
import { statusKey } from './codes/http.ts'
import type { Explanation } from './explanation.ts'
import { render } from './words/render.ts'
import type { Asked } from './words/retry-advice.ts'

/** A known code with its explanation in general, when nothing has failed. */
export interface ReferenceEntry {
  /** Family and code, "platform/1006": unique and stable, so that links can name the entry. */
  readonly ref: string
  /** The family's name, in the user's language. */
  readonly family: string
  readonly code: string
  readonly explanation: Explanation
}

interface Known extends KnownCode {
  readonly family: string
}

const STATUS = /^\d{3}$/

/** A read without an answer adds nothing to a row's own words. */
const NO_REQUEST: Asked = { method: 'GET', headers: {} }

const known: readonly Known[] = families.flatMap(({ key, codes }) => codes.map((code) => ({ ...code, family: key })))
const byKey = new Map<string, Known[]>()
for (const entry of known) byKey.set(codeKey(entry.code), [...(byKey.get(codeKey(entry.code)) ?? []), entry])

/** Every known code of every family, HTTP statuses included, in the families' order. Needs no traffic. */
export function referenceEntries(texts: Texts): readonly ReferenceEntry[] {
  return known.map((entry) => entryOf(entry, texts))
}

/**
 * All that a bare code can mean, best first: "1006" one thing, "NotFoundError" one per family that has it, "503" the
 * row that covers it. The exact spelling comes first. Empty where no family knows the code.
 */
export function entriesFor(code: string, texts: Texts): readonly ReferenceEntry[] {
  const typed = code.trim()
  const name = STATUS.test(typed) ? (statusKey(Number(typed)) ?? typed) : typed
  const found = byKey.get(codeKey(name)) ?? []
  const exact = found.filter((entry) => entry.code === name)
  return [...exact, ...found.filter((entry) => entry.code !== name)].map((entry) => entryOf(entry, texts))
}

function entryOf({ code, family, subject }: Known, texts: Texts): ReferenceEntry {
  const explanation = render(subject, NO_REQUEST, texts)
  return {
    ref: explanation.ref,
    family: texts(`catalog_family_${family.replaceAll('-', '_')}` as TextKey),
    code,
    explanation,
  }
}
