import * as v from 'valibot'
import { NO_BODY_REASONS } from './body/no-body-reasons.ts'
import { MAX_URL } from './secrets.ts'

// The shapes of what a page or a panel tells the recorder, and the source of their types in observation.ts. A page's own
// scripts import those types only: valibot stays out of the page.

/** No body that our own scripts send is longer, in characters; what is longer was not sent by them. */
const MAX_BODY = 64_000

const time = v.pipe(v.number(), v.finite(), v.minValue(0))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(200))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const status = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))
const method = v.pipe(v.string(), v.maxLength(40))
const url = v.pipe(v.string(), v.maxLength(MAX_URL))

export const body = v.union([
  v.object({ text: v.pipe(v.string(), v.maxLength(MAX_BODY)), truncated: v.boolean(), size: v.exactOptional(size) }),
  v.object({ reason: v.picklist(NO_BODY_REASONS), size: v.exactOptional(size) }),
])

export const cause = v.object({
  how: v.picklist(['exact', 'probable']),
  /** Event type: click, keydown, submit, change. */
  event: short,
})

export const hookReport = v.object({
  /** Unique within its frame's document. */
  callId: name,
  api: v.picklist(['fetch', 'xhr']),
  method,
  /** As the page asked for it, made absolute; secrets dropped, no fragment. */
  url,
  startedAt: time,
  endedAt: time,
  /** 0 when no response arrived. */
  status,
  /** Set when no response arrived, or the page gave up. */
  error: v.exactOptional(v.picklist(['network', 'abort', 'timeout'])),
  contentType: short,
  body,
  requestBody: v.exactOptional(body),
  cause: v.exactOptional(cause),
})

export const devtoolsEntry = v.object({
  /** Given by the panel that holds the entry: the body is asked of it under this name. Unique in the browser session. */
  entryId: name,
  /** Of a preflight: the method that it asks leave for. */
  method,
  /** As first asked for, where the request was redirected; secrets dropped, no fragment. */
  url,
  startedAt: time,
  endedAt: time,
  /** 0 when no response arrived. */
  status,
  /** net::ERR_… */
  error: v.exactOptional(short),
  /** True for the OPTIONS request that the browser itself sent ahead. */
  preflight: v.boolean(),
  /** Of a failure, or of a success with an error inside, at once: DevTools lets go of bodies when the page is left. */
  body: v.exactOptional(body),
  /** The single object that a success of the account server answered with, as the server wrote it. */
  object: v.exactOptional(v.object({ id: short, version: short })),
})

/** When the call is made again, in epoch ms, or would be; or why it cannot be. `used`: its body is a stream, or used up. */
export const hookAnswer = v.union([time, v.picklist(['used', 'oversized', 'forgotten'])])
