import type { KeptHeaders } from './observation.ts'

/** What an administrator or the vendor's support asks for. Everything else, cookies above all, is left where it is. */
const KEPT = new Set(
  'allow content-encoding content-length content-type date retry-after server x-int-request-id x-request-id'.split(' '),
)

/** One header as a browser or a text gives it. */
interface Header {
  readonly name: string
  readonly value?: string | undefined
}

/** The headers worth keeping, by their lower-case names; of several with one name the last. Never throws. */
export function keptHeaders(headers: readonly Header[]): KeptHeaders {
  return Object.fromEntries(
    headers.flatMap(({ name, value }) => {
      const lower = name.toLowerCase()
      return KEPT.has(lower) && value !== undefined ? [[lower, value]] : []
    }),
  )
}
