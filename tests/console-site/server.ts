import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Call } from './call.ts'
import { makeCertificate } from './certificate.ts'
import { respond } from './respond.ts'
import { send } from './send.ts'
import { createState } from './state.ts'

/** One request that the server answered or cut. */
export interface ServedRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** With its "?", or ''. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** 0 when the connection was cut before the head, by the server or by the client. */
  readonly status: number
  /** When the request had arrived, epoch ms. */
  readonly at: number
}

export interface ConsoleSite {
  readonly port: number
  /** Base64 SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`. */
  readonly spki: string
  /** Fresh fixtures and an empty list of served requests. */
  readonly reset: () => void
  /** In the order in which the heads went out. */
  readonly served: () => readonly ServedRequest[]
  /** Cuts what is open and resolves when the port is free. */
  readonly close: () => Promise<void>
}

/** Longer than any test, so that no browser meets a connection that the server is just closing. */
const KEEP_ALIVE_MS = 600_000

/** What a request's body has above this is read and dropped. Bytes. */
const BODY_LIMIT = 1_000_000

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'https://localhost')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= BODY_LIMIT) chunks.push(chunk as Buffer)
  }
  const { method = 'GET', headers } = request
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks),
    params: {},
  }
}

/**
 * Starts the demo console on 127.0.0.1, on `port` or any free one. Every site has its own state.
 * Throws when the port is taken.
 */
export async function startConsoleSite(options: { readonly port?: number } = {}): Promise<ConsoleSite> {
  const { key, cert, spki } = await makeCertificate()
  const stop = new AbortController()
  let state = createState()
  let served: ServedRequest[] = []
  let count = 0

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const at = Date.now()
    const log = served
    response.setHeader('x-request-id', `demo-${String(++count).padStart(6, '0')}`)
    const call = await readCall(request)
    const made = await respond(call, state)
    const query = new URL(request.url ?? '/', 'https://localhost').search
    await send(made, response, call.method !== 'HEAD', stop.signal, (status) => {
      const { method, path, headers, body } = call
      log.push({ method, path, query, headers, body: body.toString('utf8'), status, at })
    })
  }

  const server = createServer({ key, cert, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    spki,
    reset() {
      state = createState()
      served = []
    },
    served: () => served,
    async close() {
      stop.abort()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
