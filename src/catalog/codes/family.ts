import { oneLine } from '../../base/one-line.ts'
import type { Subject } from '../words/render.ts'
import type { Row } from './catalog-row.ts'
import { codeKey } from './code-key.ts'

/** A service's named code. Texts: `<stem>_title`, `_happened`, `_why`, `_step_n`. */
export interface CodeRow extends Row {
  /** What its texts begin with; else the family's stem and the code in small letters, `catalog_agent_not_found`. */
  readonly stem?: string
  /** What `$1` stands for in all texts of the row, where one text serves several codes. */
  readonly about?: string
  /** The keys of `error.context` whose values are `$1` … `$9` in `…_happened`; such a row is `plain`. */
  readonly fills?: readonly string[]
}

/** A known code, in general: what can be said of it without any traffic. */
export interface KnownCode {
  /** As the vendor spells it: "1006", "50x", "AGENT_NOT_FOUND". */
  readonly code: string
  readonly subject: Subject
  readonly fills?: readonly string[]
}

/** The codes of one service, or of one table. Its name is the text `catalog_family_<key>`. */
export interface Family {
  readonly key: string
  readonly codes: readonly KnownCode[]
  readonly byKey: ReadonlyMap<string, KnownCode>
}

/** Codes with the words that they already have. Of two with the same key the first is found. */
export function familyOf(key: string, codes: readonly KnownCode[]): Family {
  return { key, codes, byKey: new Map(codes.toReversed().map((known) => [codeKey(known.code), known])) }
}

/** The family of a service: `rows` by code, as the service spells it. */
export function family(key: string, stem: string, rows: Readonly<Record<string, CodeRow>>): Family {
  return familyOf(
    key,
    Object.entries(rows).map(([code, row]) => {
      const { about, fills = [], shared } = row
      const values = about === undefined ? fills.map(() => '') : [about]
      const own = row.stem ?? `${stem}_${snake(code)}`
      const subject = { row: fills.length > 0 ? { ...row, plain: true as const } : row, ref: `${key}/${code}`, values }
      return { code, subject: { ...subject, stem: own, sharedStem: shared }, fills }
    }),
  )
}

/** The subject with what the error tells of this very case. */
export function filled({ subject, fills = [] }: KnownCode, context: Readonly<Record<string, string>>): Subject {
  if (fills.length === 0) return subject
  return { ...subject, values: fills.map((key) => oneLine(context[key] ?? '', VALUE_LIMIT)) }
}

/** Long enough for a sentence of the server inside one of ours. Characters. */
const VALUE_LIMIT = 160

function snake(code: string): string {
  return code.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase()
}
