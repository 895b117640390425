import type { HookMessage } from '../observe/hook-message.ts'
import { hasOwn, slice } from '../observe/kept-natives.ts'
import type { Body, HookReport } from '../observe/observation.ts'
import { scrubUrl } from '../observe/secrets.ts'
import { guard } from './guard.ts'
import { getterOf, keepGetter, keepMethod, keepSoon } from './keep.ts'
import { createBodyKeeper, type RawText } from './kept-body.ts'
import { MAX_CONTENT_TYPE } from './limits.ts'
import { createRecentCalls } from './recent-calls.ts'
import type { RequestParts } from './request-parts.ts'

/** One call of the page that has begun. */
export interface Call extends RequestParts {
  readonly api: HookReport['api']
  /** What the URL stood relative to; undefined where nothing that a page does later changes that. */
  readonly base: string | undefined
  readonly startedPerf: number
  readonly eventTimeStamp: number | undefined
}

/** How a failed call ended. Nothing is left out: what is not there a page could put on `Object.prototype`. */
export interface Outcome {
  readonly status: number
  readonly error: HookReport['error'] | undefined
  readonly contentType: string
  readonly body: FoundText | Extract<Body, { reason: unknown }>
  /** Where the answer came from: stands in for a URL that could not be read. */
  readonly finalUrl: string
}

/** The text of a body, or the beginning of it, and its size in bytes if known. */
export interface FoundText extends RawText {
  readonly cut: boolean
  readonly size: number | undefined
}

/** How a call ends that got no answer: nobody knows what the server sent, if anything. */
export const unanswered = (error: NonNullable<HookReport['error']>): Outcome => ({
  status: 0,
  error,
  contentType: '',
  body: { reason: 'never-read' },
  finalUrl: '',
})

export type Report = (message: HookMessage) => void

export interface Calls {
  /** The address that `url` stands relative to, if it is one that depends on where the page is now. */
  readonly baseOf: (url: string | undefined) => string | undefined
  /** Undefined after `stop`: it is of interest to nobody. */
  readonly begin: (
    api: Call['api'],
    asked: Omit<RequestParts, 'body'>,
    body: RequestParts['body'],
    base: string | undefined,
  ) => Call | undefined
  /** Reports the call, in a microtask: never while the page's own code is running. Never throws. */
  readonly finish: (call: Call, outcome: Outcome) => void
  readonly stop: () => void
}

/** Keeps the clock, the identity and the history of a document's calls. `report` may throw: nobody will notice. */
export const createCalls = (global: Window & typeof globalThis, report: Report): Calls => {
  const { performance, document } = global
  const now = keepMethod(global.Performance, 'now')
  const { now: dateNow } = global.Date
  const baseUri = keepGetter(global.Node, 'baseURI')
  const currentEvent = getterOf<Window, 'event'>(global, 'event')
  const timeStamp = keepGetter(global.Event, 'timeStamp')
  const Url = global.URL
  const href = keepGetter(Url, 'href')
  const soon = keepSoon(global)
  const family = global.crypto.randomUUID()
  const recent = createRecentCalls()
  const keepBody = createBodyKeeper()
  let count = 0
  let stopped = false

  const requestBody = ({ body }: Call): { readonly requestBody: Body } | false =>
    body !== false && {
      requestBody: body === true ? { reason: 'blob' } : keepBody({ text: body, cut: false, size: undefined }),
    }

  const emit = (call: Call, outcome: Outcome, endedPerf: number): void => {
    const asked = call.url ?? outcome.finalUrl
    const url = href(new Url(asked, call.base ?? baseUri(document)))
    if (slice(url, 0, 4) !== 'http') return
    // Not timeOrigin: it stands still while the machine sleeps, and the browser's own events go by the wall clock.
    const epoch = dateNow() - now(performance)
    report({
      report: {
        callId: `${family}-${count++}`,
        api: call.api,
        method: call.method,
        url: scrubUrl(url),
        startedAt: epoch + call.startedPerf,
        endedAt: epoch + endedPerf,
        status: outcome.status,
        ...(outcome.error && { error: outcome.error }),
        contentType: slice(outcome.contentType, 0, MAX_CONTENT_TYPE),
        body: hasOwn(outcome.body, 'text') ? keepBody(outcome.body as FoundText) : (outcome.body as Body),
        ...requestBody(call),
      },
      startedPerf: call.startedPerf,
      ...(call.eventTimeStamp !== undefined && { eventTimeStamp: call.eventTimeStamp }),
      earlier: recent.before(call),
    })
  }

  return {
    // Nearly all begin with "/" or name their host: a router that moves the page meanwhile does not move them.
    baseOf: (url) =>
      url === undefined || url[0] === '/' || slice(url, 0, 4) === 'http' ? undefined : baseUri(document),
    begin: (api, { method, url }, body, base) => {
      if (stopped) return undefined
      const event = currentEvent(global)
      const startedPerf = now(performance)
      recent.add(method, url, startedPerf)
      return {
        api,
        method,
        url,
        body,
        base,
        startedPerf,
        eventTimeStamp: event?.isTrusted ? timeStamp(event) : undefined,
      }
    },
    stop: () => {
      stopped = true
    },
    finish: (call, outcome) => {
      const endedPerf = now(performance)
      soon(() => guard(() => emit(call, outcome, endedPerf)))
    },
  }
}
