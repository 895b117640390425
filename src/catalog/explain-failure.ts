import { oneLine } from '../base/one-line.ts'
import type { Texts } from '../base/texts.ts'
import type { ParsedError } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { httpSubject } from './codes/http.ts'
import { platform } from './codes/platform.ts'
import type { Explanation } from './explanation.ts'
import { errorSourceOf } from './services/error-source.ts'
import { findRow } from './services/find-row.ts'
import { CODE_LIMIT } from './words/headline.ts'
import { render } from './words/render.ts'

const HTTP_CODE = /^[45]\d\d$/
const NUMBER = /^-?\d+$/

/** Explains a response with a status of 400 or above. */
export function explainFailure(status: number, error: ParsedError, exchange: Exchange, texts: Texts): Explanation {
  const byStatus = httpSubject(status, exchange.method, texts)
  const { code } = error
  if (code === undefined) return render(byStatus, exchange, texts)
  const known = findRow(error, exchange)
  if (known) return render(known, exchange, texts)
  const source = errorSourceOf(error, exchange)
  // File Sync & Share counts its codes itself, so its 404 need not be HTTP's.
  if (HTTP_CODE.test(code) && (code === String(status) || !source?.ownNumbers))
    return render(httpSubject(Number(code), exchange.method, texts), exchange, texts)
  const explanation = render(byStatus, exchange, texts)
  const domain = oneLine(error.domain ?? '', CODE_LIMIT)
  const name = source ? texts(source.name) : domain || texts('catalog_speaker_unknown')
  const shown = oneLine(code, CODE_LIMIT)
  if (!NUMBER.test(code)) return ownWord(explanation, shown, name, texts)
  return source?.families.includes(platform)
    ? unlisted(explanation, shown, texts)
    : foreign(explanation, shown, domain || name, name, texts)
}

/** A number that the vendor's table does not have: the explanation says so, and what the status means. */
function unlisted(byStatus: Explanation, code: string, texts: Texts): Explanation {
  const happened = `${byStatus.happened} ${texts('catalog_unlisted_happened')}`
  return {
    ...byStatus,
    title: texts('catalog_unlisted_title', code),
    happened,
    why: texts('catalog_unlisted_why', code),
    ref: '',
  }
}

/** A number of another service than the account server: the table does not cover those. */
function foreign(byStatus: Explanation, code: string, domain: string, name: string, texts: Texts): Explanation {
  return {
    ...unlisted(byStatus, code, texts),
    title: texts('catalog_unlisted_domain_title', code, domain),
    why: texts('catalog_unlisted_domain_why', code, name),
  }
}

/** A service's own word that is in no table: the status gives the meaning, the word is shown beside. */
function ownWord(byStatus: Explanation, code: string, name: string, texts: Texts): Explanation {
  return { ...byStatus, why: `${byStatus.why} ${texts('catalog_own_word_why', code, name)}` }
}
