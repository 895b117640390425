import type { Texts } from '../base/texts.ts'
import type { ParsedError } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { isAccountServer } from './account-server.ts'
import type { Explanation } from './explanation.ts'
import { CODE_LIMIT } from './headline.ts'
import { httpSubject } from './http.ts'
import { oneLine } from './one-line.ts'
import { type PlatformRow, platformRows } from './platform.ts'
import { render, type Subject } from './render.ts'

const HTTP_CODE = /^[45]\d\d$/
const NUMBER = /^-?\d+$/

/** Explains a response with a status of 400 or above. Never throws. */
export function explainFailure(status: number, error: ParsedError, exchange: Exchange, texts: Texts): Explanation {
  const byStatus = httpSubject(status, exchange.method, texts)
  const { code } = error
  if (code === undefined) return render(byStatus, exchange, texts)
  if (isAccountServer(error, exchange)) {
    const row = platformRows.find((platform) => platform.code === code)
    if (row) return render(platformSubject(row, status), exchange, texts)
  }
  if (isHttpCode(code, status, error)) return render(httpSubject(Number(code), exchange.method, texts), exchange, texts)
  const explanation = render(byStatus, exchange, texts)
  return NUMBER.test(code) ? unlisted(explanation, error, texts) : ownWord(explanation, error, texts)
}

/** Explains nothing beyond the label where nothing is published; the vendor's advice for 50x then still holds. */
function platformSubject(row: PlatformRow, status: number): Subject {
  const stem = `catalog_platform_${row.code}`
  const subject = { row, ref: `platform/${row.code}`, stem, title: row.label }
  if (!row.bare) return subject
  const serviceIssue = status >= 500 && status < 510
  return { ...subject, row: serviceIssue ? { ...row, retry: 'twice' } : row, sharedStem: 'catalog_platform_bare' }
}

/** File Sync & Share counts its codes itself, so its 404 need not be HTTP's. */
function isHttpCode(code: string, status: number, error: ParsedError): boolean {
  return HTTP_CODE.test(code) && (error.domain !== 'Files' || code === String(status))
}

/** A number that the vendor's table does not have: said so, with what the status means. */
function unlisted(byStatus: Explanation, error: ParsedError, texts: Texts): Explanation {
  const code = oneLine(error.code ?? '', CODE_LIMIT)
  const domain = oneLine(error.domain ?? '', CODE_LIMIT)
  const foreign = domain !== '' && domain !== 'PlatformAccountServer'
  return {
    ...byStatus,
    title: foreign ? texts('catalog_unlisted_domain_title', code, domain) : texts('catalog_unlisted_title', code),
    happened: `${byStatus.happened} ${texts('catalog_unlisted_happened')}`,
    why: foreign ? texts('catalog_unlisted_domain_why', code, domain) : texts('catalog_unlisted_why', code),
    ref: '',
  }
}

/** A service's own word, "AGENT_NOT_FOUND": the status gives the meaning, the word stands beside it. */
function ownWord(byStatus: Explanation, error: ParsedError, texts: Texts): Explanation {
  const code = oneLine(error.code ?? '', CODE_LIMIT)
  return { ...byStatus, why: `${byStatus.why} ${texts('catalog_own_word_why', code)}` }
}
