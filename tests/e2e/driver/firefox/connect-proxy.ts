import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { isMapped } from '../hosts.ts'

export interface ConnectProxy {
  readonly port: number
  /** Stops listening and drops every open tunnel. */
  close(): void
}

/**
 * A CONNECT proxy on loopback that leads the mapped https host names to 127.0.0.1:`targetPort` and refuses all others,
 * so that the shipped match patterns are tested as they are. Rejects when it cannot listen.
 */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const sockets = new Set<Socket>()
  const track = (socket: Socket, partner: () => Socket | undefined) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      partner()?.destroy()
    })
  }
  const server = createServer((_request, response) => response.writeHead(502).end())
  server.on('connect', (request, client: Socket) => {
    if (!isMapped(request.url ?? '')) return client.end('HTTP/1.1 502 Unknown host\r\n\r\n')
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      client.pipe(target).pipe(client)
    })
    track(client, () => target)
    track(target, () => client)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    port: address.port,
    close() {
      server.close()
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
    },
  }
}
