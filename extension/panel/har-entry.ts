import type { Header } from 'har-format'
import { createBoundedMap } from '../../src/base/bounded-map.ts'
import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import type { DevtoolsEntry } from '../../src/observe/observation.ts'
import { scrubUrl } from '../../src/observe/secrets.ts'

/** The value of a header by its lower-case name, or undefined. */
export function headerOf(headers: readonly Header[], lowerCaseName: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === lowerCaseName)?.value
}

/** Longest time between the end of a redirect and the start of the request that it leads to, in ms. */
const REDIRECT_GAP_MS = 1_000

/** Redirects that are remembered until the request that they lead to has ended. */
const MAX_REDIRECTS = 100

const STATIC_TYPE = /^(?:script|stylesheet|image|font|media|manifest|texttrack|wasm)$/
/** Firefox does not say what a request was for. */
const STATIC_MIME = /^(?:text\/css|(?:text|application)\/(?:x-)?javascript|(?:image|font|audio|video)\/)/

function isStatic({ _resourceType, response }: HarEntry): boolean {
  return _resourceType ? STATIC_TYPE.test(_resourceType) : STATIC_MIME.test(response.content.mimeType ?? '')
}

/** The method that a preflight asks leave for. A page can send OPTIONS itself, but never with this header. */
function askedMethod({ request }: HarEntry): string | undefined {
  return request.method === 'OPTIONS' ? headerOf(request.headers, 'access-control-request-method') : undefined
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '')
}

type Start = Pick<DevtoolsEntry, 'method' | 'url' | 'startedAt'>

function startOf(entry: HarEntry): Start {
  return {
    method: askedMethod(entry) ?? entry.request.method,
    url: withoutHash(entry.request.url),
    startedAt: Date.parse(entry.startedDateTime),
  }
}

/** What the log is told of an entry, but for its id and body. */
export type EntrySummary = Omit<DevtoolsEntry, 'entryId'>

/**
 * Makes the function that reduces entries, given in the order in which they ended, to their summaries, without headers.
 * Undefined for a request that is no call of the console's, and for a redirect: DevTools list each hop by itself, and the
 * last one is summed up under the address first asked for.
 */
export function createEntryReader() {
  const redirects = createBoundedMap<string, { readonly first: Start; readonly endedAt: number }>(MAX_REDIRECTS)

  const firstOf = (start: Start): Start => {
    const hop = redirects.get(start.url)
    if (!hop || Math.abs(start.startedAt - hop.endedAt) > REDIRECT_GAP_MS) return start
    redirects.delete(start.url)
    return hop.first
  }

  return (entry: HarEntry): EntrySummary | undefined => {
    const { request, response, time } = entry
    const start = startOf(entry)
    if (!Number.isFinite(start.startedAt) || isStatic(entry)) return undefined
    const endedAt = start.startedAt + Math.max(0, Number(time) || 0)
    const preflight = askedMethod(entry) !== undefined
    const first = preflight ? start : firstOf(start)
    if (response.redirectURL && URL.canParse(response.redirectURL, request.url)) {
      redirects.set(withoutHash(new URL(response.redirectURL, request.url).href), { first, endedAt })
      return undefined
    }
    if (!URL.canParse(first.url) || !isConsoleHost(new URL(first.url).hostname)) return undefined
    const { status, _error: error } = response
    return {
      method: first.method.slice(0, 40),
      url: scrubUrl(first.url),
      startedAt: first.startedAt,
      endedAt,
      status: status >= 100 && status <= 999 ? status : 0,
      ...(error ? { error: error.slice(0, 100) } : {}),
      preflight,
    }
  }
}
