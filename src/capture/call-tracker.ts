import { guard } from '../base/guard.ts'
import { createBodyKeeper, type RawText } from '../observe/body/clip-body.ts'
import type { HookMessage } from '../observe/hook-message.ts'
import type { Body, NoBody } from '../observe/observation.ts'
import { hasOwn, slice } from '../observe/pristine-natives.ts'
import { scrubUrl } from '../observe/secrets.ts'
import type { Call, CallEnd, RequestParts } from './call.ts'
import { MAX_CONTENT_TYPE } from './limits.ts'
import { pristineAccessor, pristineGetter, pristineMethod, pristineMicrotask } from './pristine.ts'
import { createRecentCalls } from './recent-calls.ts'
import { createKeptCalls, type KeptCalls } from './resend.ts'

export type Report = (message: HookMessage) => void

export interface CallTracker {
  /** The page's address now, if what `url` means depends on it. */
  readonly baseOf: (url: string | undefined) => string | undefined
  /** Undefined once the extension has left: nobody is interested any more. Positional, because this runs at every call. */
  readonly begin: (
    api: Call['api'],
    asked: Omit<RequestParts, 'body'>,
    body: RequestParts['body'],
    base: string | undefined,
    input: unknown,
    init: unknown,
  ) => Call | undefined
  /** Reports the failed call in a microtask, never while the page's own code is running. */
  readonly finish: (call: Call, end: CallEnd) => void
  readonly kept: KeptCalls
  /** Takes what the extension says through the private port. */
  readonly hear: (event: MessageEvent) => void
}

/** Keeps the clock, the identity and the history of a document's calls. What `report` throws is swallowed. */
export function createCallTracker(global: Window & typeof globalThis, report: Report): CallTracker {
  const { performance, document } = global
  const now = pristineMethod(global.Performance, 'now')
  const { now: dateNow } = global.Date
  const baseUri = pristineGetter(global.Node, 'baseURI')
  const currentEvent = pristineAccessor<Window, 'event'>(global, 'event')
  const timeStamp = pristineGetter(global.Event, 'timeStamp')
  const Url = global.URL
  const href = pristineGetter(Url, 'href')
  const inMicrotask = pristineMicrotask(global)
  const recent = createRecentCalls()
  const keepBody = createBodyKeeper()
  let stopped = false
  const kept = createKeptCalls(global)

  const requestBody = ({ body }: Call): { readonly requestBody: Body } | false =>
    body !== false && {
      requestBody: body === true ? { reason: 'blob' } : keepBody({ text: body, truncated: false, size: undefined }),
    }

  const emit = (call: Call, { body, error, status, contentType, finalUrl }: CallEnd, endedPerf: number): void => {
    const url = href(new Url(call.url ?? finalUrl, call.base ?? baseUri(document)))
    if (slice(url, 0, 4) !== 'http') return
    // Not `timeOrigin`: that clock stands still while the machine sleeps, and the browser's events go by the wall clock.
    const epoch = dateNow() - now(performance)
    report({
      report: {
        callId: kept.keep(call, url),
        api: call.api,
        method: call.method,
        url: scrubUrl(url),
        startedAt: epoch + call.startedPerf,
        endedAt: epoch + endedPerf,
        status,
        ...(error && { error }),
        contentType: slice(contentType, 0, MAX_CONTENT_TYPE),
        body: hasOwn(body, 'text') ? keepBody(body as RawText) : (body as NoBody),
        ...requestBody(call),
      },
      startedPerf: call.startedPerf,
      ...(call.eventTimeStamp !== undefined && { eventTimeStamp: call.eventTimeStamp }),
      earlier: recent.before(call),
    })
  }

  return {
    // Nearly all URLs begin with "/" or name their host: a router that moves the page meanwhile does not change those.
    baseOf: (url) =>
      url === undefined || url[0] === '/' || slice(url, 0, 4) === 'http' ? undefined : baseUri(document),
    begin: (api, { method, url }, body, base, input, init) => {
      if (stopped) return undefined
      const event = currentEvent(global)
      const startedPerf = now(performance)
      recent.add(method, url, startedPerf)
      return {
        input,
        init,
        api,
        method,
        url,
        body,
        base,
        startedPerf,
        eventTimeStamp: event?.isTrusted ? timeStamp(event) : undefined,
      }
    },
    kept,
    hear: (event) => {
      stopped = !kept.hear(event)
    },
    finish: (call, end) => {
      const endedPerf = now(performance)
      inMicrotask(() => guard(() => emit(call, end, endedPerf)))
    },
  }
}
