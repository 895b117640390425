import type { KeptHeaders } from '../../observe/observation.ts'

const SECONDS = /^\d{1,6}$/
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
const LONGEST_S = 999_999

/**
 * The wait in seconds that an answer asks for in its Retry-After header. A date there is compared with the answer's own Date
 * header, because the server's clock need not be ours; undefined without that header.
 */
export function retryAfter(headers: KeptHeaders): number | undefined {
  const header = headers['retry-after']?.trim() ?? ''
  if (SECONDS.test(header)) return Number(header)
  const until = httpDate(header)
  const now = httpDate(headers.date?.trim() ?? '')
  if (until === undefined || now === undefined) return undefined
  return Math.min(Math.max(0, (until - now) / 1000), LONGEST_S)
}

function httpDate(text: string): number | undefined {
  if (!HTTP_DATE.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}
