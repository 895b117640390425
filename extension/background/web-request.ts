import { isConsoleHost } from '../../src/observe/console-hosts.ts'
import { keptHeaders } from '../../src/observe/kept-headers.ts'
import type { RequestKind, WebRequestObservation } from '../../src/observe/observation.ts'
import { scrubUrl } from '../../src/observe/secrets.ts'
import { browser, type WebRequest } from '../platform/browser.ts'

const KINDS: Readonly<Partial<Record<WebRequest.ResourceType, RequestKind>>> = {
  main_frame: 'document',
  sub_frame: 'document',
  xmlhttprequest: 'api',
  ping: 'beacon',
  beacon: 'beacon',
  csp_report: 'beacon',
  websocket: 'socket',
}

/** Scripts, styles, images and fonts: recorded on demand only. */
export const isStatic = (type: WebRequest.ResourceType): boolean => KINDS[type] === undefined

interface Details {
  readonly requestId: string
  readonly tabId: number
  readonly frameId: number
  readonly method: string
  readonly url: string
  readonly timeStamp: number
  readonly type: WebRequest.ResourceType
  /** Chromium's word for the origin that made the request, and Firefox' for the address. */
  readonly initiator?: string
  readonly originUrl?: string
  /** Firefox alone says it. */
  readonly incognito?: boolean
}

const initiatorOf = ({ initiator, originUrl }: Details): string | undefined => initiator ?? originUrl

/** A request of the site's service worker or of a shared worker, which belongs to no tab: other sites' are not ours. */
const isOfConsoleWorker = (d: Details): boolean => {
  const from = initiatorOf(d)
  return !d.incognito && from !== undefined && URL.canParse(from) && isConsoleHost(new URL(from).hostname)
}

export interface WebRequestDeps {
  readonly observe: (observation: WebRequestObservation) => void
  /** True: scripts, styles, images and fonts are recorded too. */
  readonly wantsStatic: () => boolean
}

/** Registers every webRequest listener; to be called synchronously when the background starts. */
export const watchWebRequest = ({ observe, wantsStatic }: WebRequestDeps): void => {
  const filter = { urls: browser.runtime.getManifest().host_permissions ?? [] }
  const base = (d: Details) =>
    ({
      source: 'web-request',
      requestId: d.requestId,
      tabId: d.tabId,
      frameId: d.frameId,
      method: d.method,
      url: scrubUrl(d.url),
      at: d.timeStamp,
    }) as const
  const kindOf = (d: Details): RequestKind => KINDS[d.type] ?? 'static'
  const wanted = (d: Details): boolean =>
    (d.tabId >= 0 || isOfConsoleWorker(d)) &&
    isConsoleHost(new URL(d.url).hostname) &&
    (kindOf(d) !== 'static' || wantsStatic())

  browser.webRequest.onBeforeRequest.addListener((d) => {
    if (!wanted(d)) return
    const initiator = initiatorOf(d)
    const from = initiator === undefined ? {} : { initiator: scrubUrl(initiator) }
    observe({ ...base(d), phase: 'start', kind: kindOf(d), ...from })
  }, filter)
  browser.webRequest.onBeforeRedirect.addListener((d) => {
    if (wanted(d)) observe({ ...base(d), phase: 'redirect', status: d.statusCode, location: scrubUrl(d.redirectUrl) })
  }, filter)
  browser.webRequest.onErrorOccurred.addListener((d) => {
    if (wanted(d)) observe({ ...base(d), phase: 'fail', error: d.error })
  }, filter)

  const answered =
    (phase: 'head' | 'response' | 'end') =>
    (
      d: Details & {
        statusCode: number
        statusLine: string
        responseHeaders?: WebRequest.HttpHeaders
        fromCache?: boolean
      },
    ) => {
      if (!wanted(d)) return
      const { statusCode: status, statusLine, responseHeaders, fromCache = false } = d
      observe({ ...base(d), phase, status, statusLine, headers: keptHeaders(responseHeaders ?? []), fromCache })
    }
  browser.webRequest.onHeadersReceived.addListener(answered('head'), filter, ['responseHeaders'])
  browser.webRequest.onResponseStarted.addListener(answered('response'), filter, ['responseHeaders'])
  browser.webRequest.onCompleted.addListener(answered('end'), filter, ['responseHeaders'])
}
