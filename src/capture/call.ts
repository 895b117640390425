import type { RawText } from '../observe/body/clip-body.ts'
import type { HookReport, NoBody } from '../observe/observation.ts'

/** What a call asks for, as far as the hook can know without the page noticing. */
export interface RequestParts {
  readonly method: string
  /** As the page wrote it; undefined where only asking the page's own object would tell. */
  readonly url: string | undefined
  /** Text as it is; true for any other body, which is left alone. */
  readonly body: string | boolean
}

/** One call of the page that has begun. */
export interface Call extends RequestParts {
  /** What `fetch` was given, or would have to be given to make the same call. */
  readonly input: unknown
  readonly init: unknown
  readonly api: HookReport['api']
  /** What the URL stood relative to; undefined where nothing that a page does later changes that. */
  readonly base: string | undefined
  readonly startedPerf: number
  readonly eventTimeStamp: number | undefined
}

/** The body of a failure. Every field is set: a missing one would be read from `Object.prototype`, which the page controls. */
export type FoundBody = Required<RawText> | NoBody

/** Nobody knows what the server sent, if anything. */
export const NEVER_READ: FoundBody = { reason: 'never-read' }

/** How a call failed. Every field is set, for the same reason. */
export interface CallEnd {
  readonly body: FoundBody
  readonly error: HookReport['error'] | undefined
  /** 0: no answer came. */
  readonly status: number
  readonly contentType: string
  /** Where the answer came from: stands in for a URL that could not be read. '' where no answer came. */
  readonly finalUrl: string
}

/** The end of a call that got no answer. */
export function withoutAnswer(error: HookReport['error']): CallEnd {
  return { body: NEVER_READ, error, status: 0, contentType: '', finalUrl: '' }
}
