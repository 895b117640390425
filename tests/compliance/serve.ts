import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttp2Server } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createTlsServer, type TLSSocket } from 'node:tls'
import { makeCertificate } from '../console-site/certificate.ts'

/** A running https server that answers for all its names on one port. */
export interface Serving {
  readonly port: number
  /** Base64 SHA-256 of the certificate's public key. */
  readonly spki: string
  /** Cuts what is open and resolves when the port is free. */
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly answer: RequestListener
  /** The one name that gets HTTP/2, where the client can. */
  readonly http2Host: string
}

/** Longer than any test, so that no browser meets a connection that the server is just closing. */
const KEEP_ALIVE_MS = 600_000

/** Serves `answer` on 127.0.0.1 under a throw-away certificate for the console's host names. */
export const serve = async ({ answer, http2Host }: ServeOptions): Promise<Serving> => {
  const { key, cert, spki } = await makeCertificate()
  const http1 = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, answer)
  // Node's HTTP/2 has an interface for handlers written for HTTP/1, but no common type.
  const http2 = createHttp2Server(answer as never)
  const sockets = new Set<Socket>()
  const front = createTlsServer(
    {
      key,
      cert,
      ALPNCallback: ({ servername, protocols }) =>
        servername === http2Host && protocols.includes('h2') ? 'h2' : 'http/1.1',
    },
    (socket: TLSSocket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      const server = socket.alpnProtocol === 'h2' ? http2 : http1
      server.emit('connection', socket)
    },
  )
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    port: (front.address() as AddressInfo).port,
    spki,
    close: async () => {
      const closed = once(front, 'close')
      front.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
