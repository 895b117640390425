import type { IncomingMessage, ServerResponse } from 'node:http'
import { FAILURE, readBody, TASKS } from './answers.ts'

type Held = (request: IncomingMessage, response: ServerResponse, id: string) => void

const JSON_TYPE = { 'content-type': 'application/json' }
const FIRST_BYTES = 10

const EVENTS = 'retry: 600000\nid: 1\ndata: one\n\nevent: named\ndata: two\ndata: lines\n\n'

/** Answers that wait until something else has happened, and what the server has counted: by names that a probe gives. */
export const createHeld = () => {
  const held = new Map<string, (text?: string) => void>()
  const released = new Map<string, string | undefined>()
  const counts = new Map<string, number>()

  const hold = (id: string, finish: (text?: string) => void): void => {
    if (!released.has(id)) held.set(id, finish)
    else finish(released.get(id))
    released.delete(id)
  }
  const release = (id: string, text?: string): void => {
    const finish = held.get(id)
    if (finish) finish(text)
    else released.set(id, text)
    held.delete(id)
  }
  const count = (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1
    counts.set(name, next)
    return next
  }
  /** Sends the head and the first bytes; the rest when `id` is released. */
  const begin =
    (status: number, body: string, headers: Readonly<Record<string, string | number>> = {}): Held =>
    (_, response, id) => {
      response.writeHead(status, { ...JSON_TYPE, ...headers }).write(body.slice(0, FIRST_BYTES))
      hold(id, () => response.end(body.slice(FIRST_BYTES)))
    }

  /** Sends the first bytes of what it announces, and breaks off when `id` is released. */
  const cut =
    (status: number, headers: Readonly<Record<string, string | number>> = { 'content-length': TASKS.length }): Held =>
    (_, response, id) => {
      response.writeHead(status, { ...JSON_TYPE, ...headers }).write(TASKS.slice(0, FIRST_BYTES))
      hold(id, () => response.socket?.destroy())
    }

  const paths: Readonly<Record<string, Held>> = {
    '/api/hold': (_, response, id) => hold(id, (text) => response.end(text)),
    '/api/fail-held': begin(400, FAILURE),
    '/api/ok-held': begin(200, TASKS),
    // An address and a length that let Firefox' response filter look into a success.
    '/api/task_manager/v2/held': begin(200, TASKS, { 'content-length': TASKS.length }),
    '/api/cut': cut(200),
    '/api/task_manager/v2/cut': cut(200),
    '/api/fail-cut': cut(500),
    '/api/fail-cut-chunked': cut(400, {}),
    '/api/events': (_, response, id) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(EVENTS)
      hold(id, () => response.end('data: last\n\n'))
    },
    /** Whoever waits at `/api/hold` learns what was sent here. */
    '/api/deliver': (request, response, id) =>
      void readBody(request).then(
        (body) => {
          release(id, `${request.method} ${request.headers['content-type']} ${body}`)
          response.writeHead(400, JSON_TYPE).end(FAILURE)
        },
        () => response.destroy(),
      ),
    /** Fails twice, then succeeds. */
    '/api/flaky': (_, response, id) => {
      const tries = count(id)
      response.writeHead(tries > 2 ? 200 : 503, JSON_TYPE).end(JSON.stringify({ tries }))
    },
    '/release': (_, response, id) => {
      release(id)
      response.end('released')
    },
    '/preflights': (_, response, id) => response.end(`${counts.get(`preflight ${id}`) ?? 0}`),
  }

  return {
    /** False: there is no such path. */
    answer: (request: IncomingMessage, response: ServerResponse, path: string, id: string): boolean => {
      paths[path]?.(request, response, id)
      return path in paths
    },
    preflight: (path: string): void => void count(`preflight ${path}`),
  }
}
