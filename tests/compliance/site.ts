import type { IncomingMessage, ServerResponse } from 'node:http'
import { bundle } from '../bundle.ts'
import { ANSWERS } from './answers.ts'
import { createHeld } from './held.ts'
import { OWN, STREAMS } from './hosts.ts'
import { type Serving, serve } from './serve.ts'

/** As a careful site has it; what the probes need of it are workers and frames of their own making. */
const POLICY = [
  "default-src 'self'",
  'connect-src https:',
  "worker-src 'self' blob:",
  "frame-src 'self' blob: data:",
  "base-uri 'self'",
  "object-src 'none'",
].join('; ')

const PAGE =
  '<!doctype html><html><head><title>probes</title><script src="/probes.js"></script></head><body></body></html>'

/** A page whose very first inline script makes a failing call by fetch and by XHR. */
const FIRST_CALL = `<!doctype html><script>
fetch('/api/fail?by=fetch').then((response) => response.text())
const first = new XMLHttpRequest()
first.open('GET', '/api/fail?by=xhr')
first.send()
</script>`

/** How it answers stands in the address; `left`: it does not. */
const WORKER = `addEventListener('fetch', (event) => {
  const { request } = event
  const ways = {
    'made-up': () => new Response('{"error":{"code":1006}}', { status: 400, headers: { 'content-type': 'application/json' } }),
    through: () => fetch(request),
    copied: async () => (await fetch(request)).clone(),
    refused: () => Response.error(),
  }
  const answer = ways[new URL(request.url).searchParams.get('way')]
  if (answer) event.respondWith(Promise.resolve(answer()))
})`

const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'

const allowReading = (request: IncomingMessage, response: ServerResponse): void => {
  if (request.headers['x-blocked'] !== undefined || request.url?.includes('blocked')) return
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', '*')
  response.setHeader('access-control-expose-headers', 'content-length')
}

/** Starts the site of the probes: the page at `/` has them, and makes frames that run another script. */
export const startSite = async (): Promise<Serving> => {
  const probes = await bundle('tests/compliance/probe-page.ts')
  const framed = await bundle('tests/compliance/framed-entry.ts')
  const held = createHeld()
  const pages: Readonly<Record<string, readonly [type: string, body: string, policy?: string]>> = {
    '/': [HTML, PAGE, POLICY],
    '/first-call': [HTML, FIRST_CALL],
    '/probes.js': [SCRIPT, probes],
    '/framed.js': [SCRIPT, framed],
    '/framed/': [HTML, '<!doctype html><title>framed</title>'],
    '/framed/worker.js': [SCRIPT, WORKER],
    '/favicon.ico': ['image/x-icon', ''],
  }
  const own = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    const id = url.searchParams.get('id') ?? ''
    const page = pages[url.pathname]
    const ready = ANSWERS[url.pathname]
    response.setHeader('cache-control', 'no-store')
    if (page) {
      const [type, body, policy] = page
      response.writeHead(200, { 'content-type': type, ...(policy && { 'content-security-policy': policy }) }).end(body)
    } else if (ready) ready(request, response, url)
    else if (!held.answer(request, response, url.pathname, id))
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
  }
  const foreign = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    allowReading(request, response)
    if (request.method === 'OPTIONS') {
      held.preflight(url.pathname)
      response.writeHead(204).end()
    } else if (url.pathname.startsWith('/api/')) own(request, response, url)
    else response.writeHead(404).end()
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', OWN)
    const host = request.headers.host ?? request.headers[':authority']
    const serveIt = OWN === `https://${host}` ? own : foreign
    serveIt(request, response, url)
  }
  return serve({ answer, http2Host: new URL(STREAMS).hostname })
}
