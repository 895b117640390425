import type { Header } from 'har-format'
import { createBoundedMap } from '../../src/base/bounded-map.ts'
import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import type { HarEntry } from '../../src/observe/har.ts'
import type { DevtoolsEntry } from '../../src/observe/observation.ts'
import { scrubUrl } from '../../src/observe/secrets.ts'

/** The value of a header by its lower-case name, or undefined. */
export function headerOf(headers: readonly Header[], wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value
}

/** How far the end of a redirect and the start of what it leads to may lie apart, in ms. */
const REDIRECT_GAP_MS = 1_000

/** Redirects that wait for what they lead to; of more the oldest are forgotten. */
const MAX_REDIRECTS = 100

const STATIC_TYPE = /^(?:script|stylesheet|image|font|media|manifest|texttrack|wasm)$/
/** Firefox does not say what the request was for. */
const STATIC_MIME = /^(?:text\/css|(?:text|application)\/(?:x-)?javascript|(?:image|font|audio|video)\/)/

function isStatic({ _resourceType, response }: HarEntry): boolean {
  return _resourceType ? STATIC_TYPE.test(_resourceType) : STATIC_MIME.test(response.content.mimeType ?? '')
}

/** A page can send OPTIONS itself, but never with this header. */
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

/**
 * Makes the function that reduces entries, in the order in which they ended, to what the log is told. DevTools list each
 * hop of a redirect by itself, so a hop gives nothing, and what it leads to is told of under the address first asked
 * for. Undefined too for what is no call of the console's. No header goes along. Never throws.
 */
export function createEntryReader() {
  const redirects = createBoundedMap<string, { readonly first: Start; readonly endedAt: number }>(MAX_REDIRECTS)

  const firstOf = (start: Start): Start => {
    const hop = redirects.get(start.url)
    if (!hop || Math.abs(start.startedAt - hop.endedAt) > REDIRECT_GAP_MS) return start
    redirects.delete(start.url)
    return hop.first
  }

  return (entry: HarEntry): Omit<DevtoolsEntry, 'entryId'> | undefined => {
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
