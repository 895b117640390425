import { keptHeaders } from '../../../src/observe/kept-headers.ts'
import type { RequestKind, WebRequestObservation } from '../../../src/observe/observation.ts'
import { tabKey } from '../../../src/observe/tab-key.ts'
import { browser, type WebRequest } from '../../platform/browser.ts'
import { consoleHosts } from '../../platform/host-access.ts'
import { type Address, createAddresses } from './addresses.ts'
import { createKeptHeads } from './kept-heads.ts'

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
export function isStatic(type: WebRequest.ResourceType): boolean {
  return KINDS[type] === undefined
}

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
  /** Chromium alone says it. */
  readonly documentLifecycle?: string
  /** Firefox alone says it. */
  readonly incognito?: boolean
}

function initiatorOf({ initiator, originUrl }: Details): string | undefined {
  return initiator ?? originUrl
}

function isPrerendered({ documentLifecycle }: Details): boolean {
  return documentLifecycle === 'prerender'
}

export interface WebRequestDeps {
  readonly observe: (observation: WebRequestObservation) => void
  /** True: scripts, styles, images and fonts are recorded too. */
  readonly wantsStatic: () => boolean
}

/** Registers every webRequest listener; to be called synchronously when the background starts. */
export function watchWebRequest({ observe, wantsStatic }: WebRequestDeps): void {
  const addressOf = createAddresses()
  const initiatorAddress = (d: Details): Address | undefined => {
    const initiator = initiatorOf(d)
    return initiator === undefined ? undefined : addressOf(initiator)
  }
  /** A request of the site's service worker or of a shared worker, which belongs to no tab: other sites' are not ours. */
  const isOfConsoleWorker = (d: Details): boolean => !d.incognito && initiatorAddress(d)?.isOurs === true
  const filter = { urls: [...consoleHosts()] }
  const base = (d: Details) =>
    ({
      source: 'web-request',
      requestId: d.requestId,
      tabId: tabKey(d.tabId),
      frameId: d.frameId,
      method: d.method,
      url: addressOf(d.url).url,
      at: d.timeStamp,
    }) as const
  const kindOf = (d: Details): RequestKind => KINDS[d.type] ?? 'static'
  const wanted = (d: Details): boolean =>
    (d.tabId >= 0 || isOfConsoleWorker(d)) && addressOf(d.url).isOurs && (kindOf(d) !== 'static' || wantsStatic())

  // Headers are asked for once: each listener that wants them costs the page time (`npm run bench`).
  const heads = createKeptHeads()
  browser.webRequest.onBeforeRequest.addListener((d) => {
    if (!wanted(d)) return
    const from = initiatorAddress(d)
    const prerendered = isPrerendered(d) && { prerendered: true as const }
    observe({ ...base(d), phase: 'start', kind: kindOf(d), ...(from && { initiator: from.url }), ...prerendered })
  }, filter)
  browser.webRequest.onBeforeRedirect.addListener((d) => {
    heads.take(d.requestId)
    if (wanted(d))
      observe({ ...base(d), phase: 'redirect', status: d.statusCode, location: addressOf(d.redirectUrl).url })
  }, filter)
  browser.webRequest.onErrorOccurred.addListener((d) => {
    heads.take(d.requestId)
    if (wanted(d)) observe({ ...base(d), phase: 'fail', error: d.error })
  }, filter)
  browser.webRequest.onHeadersReceived.addListener(
    (d) => {
      if (!wanted(d)) return
      const { statusCode: status, statusLine, responseHeaders = [] } = d
      const headers = keptHeaders(responseHeaders)
      heads.keep(d.requestId, headers)
      observe({ ...base(d), phase: 'head', status, statusLine, headers, fromCache: false })
    },
    filter,
    ['responseHeaders'],
  )
  browser.webRequest.onCompleted.addListener((d) => {
    if (!wanted(d)) return
    const { statusCode: status, statusLine, fromCache } = d
    const headers = heads.take(d.requestId)
    observe({ ...base(d), phase: 'end', status, statusLine, fromCache, ...(headers && { headers }) })
  }, filter)
}
