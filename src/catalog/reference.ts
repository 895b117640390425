import type { TextKey, Texts } from '../base/texts.ts'
import type { ParsedError } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { explainFailure } from './explain-failure.ts'
import type { Explanation } from './explanation.ts'
import { httpRows, omittedRows } from './http.ts'
import { platformRows } from './platform.ts'

/** A known code with what there is to say of it when nothing has failed. */
export interface ReferenceEntry {
  /** Family and code, "platform/1006": unique and stable, so that links can lead to it. */
  readonly ref: string
  /** What its family is called, in the user's language. */
  readonly family: string
  readonly code: string
  readonly explanation: Explanation
}

const NOTHING_ASKED = { method: 'GET', url: '', finalUrl: '', headers: {} } as unknown as Exchange
const NO_ERROR: ParsedError = { shape: 'empty', context: {}, lenient: false }

/** Every known code of every family, HTTP statuses included, in the families' order. Needs no traffic; never throws. */
export function referenceEntries(texts: Texts): readonly ReferenceEntry[] {
  const platform = platformRows.map(({ code }) => {
    const error = { ...NO_ERROR, code, domain: 'PlatformAccountServer' }
    return entryOf('platform', code, explainFailure(400, error, NOTHING_ASKED, texts), texts)
  })
  const http = [...httpRows, ...omittedRows].map(({ key }) => {
    const status = Number(key.replace('x', '0'))
    return entryOf('http', key, explainFailure(status, NO_ERROR, NOTHING_ASKED, texts), texts)
  })
  return [...platform, ...http]
}

/** All that a bare code can mean, best first: "1006" one thing, "503" the row that covers it. Never throws. */
export function entriesFor(code: string, texts: Texts): readonly ReferenceEntry[] {
  const row = /^50\d$/.test(code) ? '50x' : /^2\d\d$/.test(code) ? '20x' : code
  return referenceEntries(texts).filter((entry) => entry.code === row)
}

function entryOf(family: 'platform' | 'http', code: string, explanation: Explanation, texts: Texts): ReferenceEntry {
  const name: TextKey = `catalog_family_${family}`
  return { ref: explanation.ref, family: texts(name), code, explanation }
}
