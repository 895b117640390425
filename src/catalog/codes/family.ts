import { oneLine } from '../../base/one-line.ts'
import type { Subject } from '../words/render.ts'
import type { CatalogRow } from './catalog-row.ts'
import { codeKey } from './code-key.ts'

/** A service's named code. Texts: `<textPrefix>_title`, `_happened`, `_why`, `_step_n`. */
export interface CodeRow extends CatalogRow {
  /** What the keys of the row's texts begin with; else the family's prefix and the code, `catalog_agent_not_found`. */
  readonly textPrefix?: string
  /** What `$1` stands for in the row's texts, where several codes share the texts. */
  readonly subject?: string
  /** The keys of `error.context` whose values are `$1` … `$9` in `…_happened`; such a row is `plain`. */
  readonly fills?: readonly string[]
}

/** A known code with its explanation in general, without any traffic. */
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

/** A family of codes that have their subjects already. Of two codes with the same key, look-ups find the first. */
export function familyOf(key: string, codes: readonly KnownCode[]): Family {
  return { key, codes, byKey: new Map(codes.toReversed().map((known) => [codeKey(known.code), known])) }
}

/** The family of a service: `rows` by code, as the service spells it. */
export function family(key: string, textPrefix: string, rows: Readonly<Record<string, CodeRow>>): Family {
  return familyOf(
    key,
    Object.entries(rows).map(([code, row]) => {
      const { fills = [] } = row
      const subject: Subject = {
        row: fills.length > 0 ? { ...row, plain: true } : row,
        ref: `${key}/${code}`,
        textPrefix: row.textPrefix ?? `${textPrefix}_${snake(code)}`,
        sharedPrefix: row.shared,
        values: row.subject === undefined ? fills.map(() => '') : [row.subject],
      }
      return { code, subject, fills }
    }),
  )
}

/** The subject with the values that this error's context has for its texts. */
export function withContext({ subject, fills = [] }: KnownCode, context: Readonly<Record<string, string>>): Subject {
  if (fills.length === 0) return subject
  return { ...subject, values: fills.map((key) => oneLine(context[key] ?? '', VALUE_LIMIT)) }
}

/** Long enough for a sentence of the server inside one of ours. Characters. */
const VALUE_LIMIT = 160

function snake(code: string): string {
  return code.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase()
}
