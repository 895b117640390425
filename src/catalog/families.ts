import { httpRows, omittedRows, refusedSignIn, rowSubject } from './http.ts'
import { platformRows, platformSubject, secondFactorNeeded } from './platform.ts'
import type { Subject } from './render.ts'

/** A known code, in general: what can be said of it without any traffic. */
export interface KnownCode {
  /** As the vendor spells it: "1006", "50x", "AGENT_NOT_FOUND". */
  readonly code: string
  readonly subject: Subject
}

/** The codes that belong together. Its name is the text `catalog_family_<key>`. */
export interface Family {
  readonly key: string
  readonly codes: readonly KnownCode[]
}

const platform: readonly KnownCode[] = [
  ...platformRows.map((row) => ({ code: row.code, subject: platformSubject(row) })),
  { code: '1000', subject: refusedSignIn },
  { code: '1037', subject: secondFactorNeeded },
]
const http = [...httpRows, ...omittedRows].map((row) => ({ code: row.key, subject: rowSubject(row) }))

/** All that the catalog knows, in the order in which it is shown. */
export const families: readonly Family[] = [
  { key: 'platform', codes: platform },
  { key: 'http', codes: http },
]
