import type { IncomingHttpHeaders } from 'node:http'

/** One request as the routes see it. */
export interface Call {
  readonly method: string
  /** As it was sent, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What the `{placeholders}` of the route's pattern stood for. */
  readonly params: Readonly<Record<string, string>>
}

/** The media type of the request's body, lower case, without parameters; '' when none was named. */
export function mediaType(call: Call): string {
  return (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The body as a JSON object, or undefined when it is anything else. Never throws. */
export function jsonObject(call: Call): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(call.body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
