import type { KeptHeaders } from './observation.ts'

/** What an administrator or the vendor's support asks for. Everything else, cookies above all, is left where it is. */
const KEPT = new Set(
  'allow content-disposition content-encoding content-length content-type date retry-after server x-int-request-id x-request-id'.split(
    ' ',
  ),
)

/** One header as a browser or a text gives it. */
interface Header {
  readonly name: string
  readonly value?: string | undefined
}

/** "attachment" or "inline": what stands behind it names a file, and maybe a person. */
function dispositionType(value: string): string | undefined {
  return /^\s*([\w-]+)\s*(?:;|$)/.exec(value)?.[1]?.toLowerCase()
}

/** The headers worth keeping, by their lower-case names; of several with one name the last. Never throws. */
export function keptHeaders(headers: readonly Header[]): KeptHeaders {
  return Object.fromEntries(
    headers.flatMap(({ name, value }) => {
      const lower = name.toLowerCase()
      const kept = lower === 'content-disposition' && value !== undefined ? dispositionType(value) : value
      return KEPT.has(lower) && kept !== undefined ? [[lower, kept]] : []
    }),
  )
}
