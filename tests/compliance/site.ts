import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ANSWERS, FAILURE } from './answers.ts'

/** Two loopback servers that are different origins to a browser. */
export interface Site {
  readonly origin: string
  readonly other: string
  readonly close: () => Promise<void>
}

const PAGE =
  '<!doctype html><html><head><title>probes</title><script src="/probes.js"></script></head><body></body></html>'

/** A page whose very first inline script makes a failing call by fetch and by XHR. */
const FIRST_CALL = `<!doctype html><script>
fetch('/api/fail?by=fetch').then((response) => response.text())
const first = new XMLHttpRequest()
first.open('GET', '/api/fail?by=xhr')
first.send()
</script>`

/** Answers that wait for `/release?id=…`, and the counts of preflights: what a test asks for from outside. */
const createHeld = () => {
  const held = new Map<string, ServerResponse>()
  const released = new Set<string>()
  const preflights = new Map<string, number>()
  const finish = (response: ServerResponse): void => void response.end(FAILURE.slice(10))
  return {
    hold: (id: string, response: ServerResponse): void => {
      if (released.delete(id)) finish(response)
      else held.set(id, response)
    },
    release: (id: string): void => {
      const response = held.get(id)
      if (response) finish(response)
      else released.add(id)
      held.delete(id)
    },
    preflight: (path: string): void => void preflights.set(path, (preflights.get(path) ?? 0) + 1),
    preflightsOf: (path: string): number => preflights.get(path) ?? 0,
  }
}

const listen = async (handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> => {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Starts both servers. `probes`: the script of the page at `/`. */
export const startSite = async (probes: string): Promise<Site> => {
  const held = createHeld()
  const pages: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/first-call': ['text/html; charset=utf-8', FIRST_CALL],
    '/probes.js': ['text/javascript; charset=utf-8', probes],
    '/favicon.ico': ['image/x-icon', ''],
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const id = url.searchParams.get('id') ?? ''
    const page = pages[url.pathname]
    const ready = ANSWERS[url.pathname]
    response.setHeader('cache-control', 'no-store')
    if (page) response.writeHead(200, { 'content-type': page[0] }).end(page[1])
    else if (ready) ready(request, response, url)
    else if (url.pathname === '/api/hold') held.hold(id, response)
    else if (url.pathname === '/api/fail-held') {
      response.writeHead(400, { 'content-type': 'application/json' }).write(FAILURE.slice(0, 10))
      held.hold(id, response)
    } else if (url.pathname === '/release') {
      held.release(id)
      response.end('released')
    } else if (url.pathname === '/preflights') response.end(`${held.preflightsOf(id)}`)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
  }
  const own = await listen(answer)
  const foreign = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith('/api/')) return void response.writeHead(404).end()
    if (request.headers['x-blocked'] === undefined && !request.url?.includes('blocked')) {
      response.setHeader('access-control-allow-origin', '*')
      response.setHeader('access-control-allow-headers', '*')
    }
    if (request.method !== 'OPTIONS') return answer(request, response)
    held.preflight(pathname)
    response.writeHead(204).end()
  })
  return {
    origin: originOf(own),
    other: originOf(foreign),
    close: async () => {
      for (const server of [own, foreign]) {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      }
    },
  }
}
