import { oneLine } from '../base/one-line.ts'
import type { Exchange } from '../correlate/exchange.ts'

/** Under these the vendor's support finds a request in its own logs. No header is common to all services. */
export const ID_HEADERS = ['x-request-id', 'x-int-request-id'] as const

/** What is longer is no id. Characters. */
const LIMIT = 200

/** Such an id is what a ticket needs: it stays whole where all else is masked, as long as it looks like nothing else. */
export const REQUEST_ID = /^(?!eyJ)[\w:-]{4,128}$/

export interface CorrelationId {
  /** The header's name, lower case. */
  readonly name: (typeof ID_HEADERS)[number]
  /** One line of the server's text. */
  readonly value: string
}

/** The ids that the answer carries for its request; two headers with one value count once. Never throws. */
export function correlationIds({ headers }: Pick<Exchange, 'headers'>): readonly CorrelationId[] {
  const ids = ID_HEADERS.map((name) => ({ name, value: oneLine(headers[name] ?? '', LIMIT) }))
  return ids.filter(({ value }, i) => value !== '' && ids.findIndex((id) => id.value === value) === i)
}
