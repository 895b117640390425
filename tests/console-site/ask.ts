import type { ClientRequest, IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  /** The bytes as UTF-8. */
  readonly text: string
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  /** A string as it is, anything else as JSON. */
  readonly body?: unknown
  /** Gets the request as soon as it is made, to give it up for one. */
  readonly onRequest?: (request: ClientRequest) => void
}

/**
 * Asks the site on `port` without a browser, on a connection of its own and trusting any certificate. Follows no
 * redirect; rejects when the connection ends before the answer is whole.
 */
export function ask(port: number, method: string, path: string, sent: Sent = {}): Promise<Reply> {
  const { headers, body, onRequest } = sent
  const typed = body === undefined ? { ...headers } : { 'content-type': 'application/json', ...headers }
  const where = { host: '127.0.0.1', port, method, path, headers: typed, rejectUnauthorized: false, agent: false }
  return new Promise((resolve, reject) => {
    const asked = request(where, async (response) => {
      try {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') })
      } catch (error) {
        reject(error)
      }
    })
    asked.on('error', reject)
    asked.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body))
    onRequest?.(asked)
  })
}
