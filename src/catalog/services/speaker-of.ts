import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isApiPath } from '../../observe/api-paths.ts'
import { type Speaker, speakers } from './speakers.ts'

/** Words that any service could use: they name one only where the path does, or where there is no path. */
const VAGUE: ReadonlySet<string> = new Set(['Access', 'General', 'GENERAL', 'Licensing'])

const byDomain: ReadonlyMap<string, Speaker> = new Map(
  speakers.toReversed().flatMap((speaker) => (speaker.domains ?? []).map((domain) => [domain, speaker] as const)),
)

/**
 * Whose error it is; undefined where that cannot be said. The domain decides, since one service passes another's errors
 * on. Where the error names none, or one that several use, the path does. Never throws.
 */
export function speakerOf({ domain }: ParsedError, { finalUrl }: Pick<Exchange, 'finalUrl'>): Speaker | undefined {
  const path = URL.canParse(finalUrl) ? new URL(finalUrl).pathname : ''
  const here = speakers.find((speaker) => speaker.path?.test(path))
  if (domain === undefined || uses(here, domain)) return here
  const named = byDomain.get(domain)
  if (named && !VAGUE.has(domain)) return named
  if (here) return here.domains === undefined ? here : undefined
  return isApiPath(path) ? undefined : named
}

/** The agent manager writes GENERAL, policy management General: on their own paths that is no question. */
function uses(speaker: Speaker | undefined, domain: string): boolean {
  const name = domain.slice(0, 100).toLowerCase()
  return speaker?.domains?.some((one) => one.toLowerCase() === name) ?? false
}
