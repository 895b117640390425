import { isFailedStatus } from '../../../src/base/http-status.ts'
import { isTextType } from '../../../src/observe/body/charset.ts'
import { BODY_LIMIT, createBodyKeeper } from '../../../src/observe/body/clip-body.ts'
import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { EMBEDDED_ERROR_LIMIT, mayEmbedError, showsEmbeddedError } from '../../../src/observe/may-embed-error.ts'
import type { Body, FilterObservation } from '../../../src/observe/observation.ts'
import { browser, type WebRequest } from '../../platform/browser.ts'
import { consoleHosts } from '../../platform/host-access.ts'
import { tapResponse } from './tap-response.ts'
import { isStatic } from './web-request.ts'

export interface ResponseFilterDeps {
  readonly observe: (observation: FilterObservation) => void
  /** True: scripts, styles, images and fonts are recorded too. */
  readonly wantsStatic: () => boolean
}

function header(headers: WebRequest.HttpHeaders | undefined, wanted: string): string | undefined {
  return headers?.find(({ name }) => name.toLowerCase() === wanted)?.value
}

/** `content-length` as a number of bytes, or undefined. */
function lengthOf(headers: WebRequest.HttpHeaders | undefined): number | undefined {
  const length = header(headers, 'content-length')
  return length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined
}

/**
 * Firefox only: reads the bodies of failures, and of the few successes that may tell of one, whoever asked for them.
 * All other bodies pass untouched. To be called synchronously when the background starts; never throws.
 */
export function watchResponses({ observe, wantsStatic }: ResponseFilterDeps): void {
  if (typeof browser.webRequest.filterResponseData !== 'function') return
  const keep = createBodyKeeper()
  const reading = new Set<Promise<void>>()

  const onHead = (d: WebRequest.OnHeadersReceivedDetailsType): void => {
    if (d.tabId < 0 || !isConsoleHost(new URL(d.url).hostname) || (isStatic(d.type) && !wantsStatic())) return
    const failed = isFailedStatus(d.statusCode)
    const contentType = header(d.responseHeaders, 'content-type') ?? ''
    const length = lengthOf(d.responseHeaders)
    if (!failed && !mayEmbedError({ url: d.url, contentType, length })) return
    const { requestId, tabId, frameId } = d
    const say = (body: Body): void =>
      observe({ source: 'response-filter', phase: 'body', requestId, tabId, frameId, at: Date.now(), body })
    if (!isTextType(contentType)) {
      say({ reason: 'blob' })
      return
    }
    // What arrives here is decoded already, and HEAD names the length of a body that does not come.
    const plain = header(d.responseHeaders, 'content-encoding') === undefined && d.method !== 'HEAD'
    const expected = plain ? length : undefined
    const limit = failed ? BODY_LIMIT : EMBEDDED_ERROR_LIMIT
    const options = { contentType, expected, limit, once: !failed }
    const tapped = tapResponse(browser.webRequest.filterResponseData(requestId), options, (raw) => {
      if (!failed && !showsEmbeddedError(raw.text)) return
      say(raw.text === '' && raw.truncated ? { reason: 'never-read', size: 0 } : keep(raw))
    })
    reading.add(tapped)
    void tapped.then(() => reading.delete(tapped))
  }

  // Firefox looks for filters before it begins to put the background to sleep, and again never: one that was made in
  // between would be left behind, and the page would wait for it and then get an empty answer. It waits for this promise,
  // at most 5 s (its `extensions.webextensions.runtime.timeout`).
  browser.runtime.onSuspend.addListener(() => Promise.all(reading))
  try {
    const filter = { urls: [...consoleHosts()] }
    browser.webRequest.onHeadersReceived.addListener(
      (details) => {
        try {
          onHead(details)
        } catch {
          // The answer goes to the page as it is; the hook may still know the body.
        }
        return undefined
      },
      filter,
      ['blocking', 'responseHeaders'],
    )
  } catch {
    // Without the permission to block there are no bodies from here, but everything else goes on.
  }
}
