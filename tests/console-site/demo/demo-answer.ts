import { gzipSync } from 'node:zlib'
import { type Answer, httpFailure, noContent } from '../answers.ts'
import type { Call } from '../call.ts'
import { shapedAnswer } from './shapes.ts'

/** The address that answers as its query says. */
export const DEMO_PATH = '/api/2/demo/answer'

/** A request header with the same switches: any API address then answers so. Lower case, as Node gives it. */
export const DEMO_HEADER = 'x-demo-answer'

/** The switches of a call: the header's, or the query's on the demo's own path; undefined when there are none. */
export function switchesOf(call: Call): URLSearchParams | undefined {
  const header = call.headers[DEMO_HEADER]
  if (typeof header === 'string') return new URLSearchParams(header)
  return call.path === DEMO_PATH ? call.query : undefined
}

/** True where the switches replace the answer; else they only slow down or precede the real one. */
export function replacesAnswer(call: Call, switches: URLSearchParams): boolean {
  return call.path === DEMO_PATH || ['status', 'code', 'shape'].some((name) => switches.has(name))
}

const corsHeaders = (call: Call) => ({
  'access-control-allow-origin': call.headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': call.headers['access-control-request-headers'] ?? 'content-type',
  'access-control-expose-headers': 'x-request-id',
})

/**
 * The answer that the switches ask for. A shape that does not exist is told in a 400. A preflight always gets 204,
 * which the browser accepts with `cors=1` only.
 */
export function demoAnswer(call: Call, switches: URLSearchParams): Answer {
  if (call.method === 'OPTIONS') return noContent()
  const shape = switches.get('shape') ?? 'json'
  return shapedAnswer(shape, switches) ?? httpFailure(400, { message: `There is no demo shape "${shape}".` })
}

/** Adds what holds for every answer: delays, pieces, gzip, retry-after, content type and disposition, CORS headers. */
export function withSwitches(made: Answer, call: Call, switches: URLSearchParams): Answer {
  const retryAfter = switches.get('retryAfter')
  const type = switches.get('type')
  const disposition = switches.get('disposition')
  const gzip = switches.get('gzip') === '1'
  return {
    ...made,
    headers: {
      ...made.headers,
      ...(type ? { 'content-type': type } : {}),
      ...(disposition ? { 'content-disposition': disposition } : {}),
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
      ...(retryAfter ? { 'retry-after': retryAfter } : {}),
      ...(switches.get('cors') === '1' ? corsHeaders(call) : {}),
    },
    ...(gzip ? { body: gzipSync(made.body) } : {}),
    pieces: Number(switches.get('pieces') ?? 1),
    delay: Number(switches.get('delay') ?? 0),
    delayBody: Number(switches.get('delayBody') ?? 0),
  }
}
