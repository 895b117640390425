import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** A platform error in the vendor's shape, with made-up values and a number that no double can hold. */
export const FAILURE = `{"error":{"code":1006,"domain":"PlatformAccountServer","message":"Attempt to delete non-disabled tenant.","details":{"info":"Tenant 9007199254740993123 is enabled."},"context":{}}}`

const BIG_SIZE = 3_000_000
export const LATIN1 = 'Gerät nicht verfügbar: ½ Größe'
export const SHIFT_JIS = '削除できません'
const SHIFT_JIS_BYTES = [0x8d, 0xed, 0x8f, 0x9c, 0x82, 0xc5, 0x82, 0xab, 0x82, 0xdc, 0x82, 0xb9, 0x82, 0xf1]

/** A list as the vendor's task manager gives it, with a failure inside a success. */
export const TASKS = `{"items":[{"id":"7","error":{"code":"TaskCancelled","domain":"TaskManager"}}],"paging":{}}`

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown

const fixed =
  (status: number, type: string, body: string | Uint8Array): Answer =>
  (_, response) => {
    response
      .writeHead(status, {
        'content-length': Buffer.byteLength(body),
        ...(type === '' ? {} : { 'content-type': type }),
      })
      .end(body)
  }

/** The text of a request's body; the boundary of a form is made up by the browser. */
export const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/-{4,}\w+/g, '-boundary')
}

const echo: Answer = async (request, response, url) => {
  const type = request.headers['content-type']?.replace(/boundary=.*/, 'boundary=…') ?? ''
  const own = Object.entries(request.headers).filter(([name]) => name.startsWith('x-'))
  const body = await readBody(request).catch(() => undefined)
  const text = JSON.stringify({ method: request.method, search: url.search, type, own, body })
  fixed(Number(url.searchParams.get('status') ?? 200), 'application/json', text)(request, response, url)
}

/** Paths that answer at once, by what they answer. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  '/api/ok': fixed(200, 'application/json', '{"items":[1,2,3],"name":"ok"}'),
  '/api/fail': fixed(400, 'application/json', FAILURE),
  '/api/fail-text': fixed(500, 'text/plain', 'Internal Server Error'),
  '/api/fail-html': fixed(
    502,
    'text/html',
    '<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>',
  ),
  '/api/fail-empty': fixed(503, '', ''),
  '/api/long-type': fixed(400, `application/json; x=${'y'.repeat(300)}`, FAILURE),
  '/api/fail-big': fixed(500, 'text/plain; charset=utf-8', '0123456789'.repeat(BIG_SIZE / 10)),
  '/api/fail-image': fixed(404, 'image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
  '/api/fail-broken-json': fixed(400, 'application/json', '{"error":{"code":1006,"message":"a "quoted" word"}}'),
  '/api/fail-latin1': fixed(400, 'text/plain; charset=iso-8859-1', Buffer.from(LATIN1, 'latin1')),
  '/api/fail-shift-jis': fixed(400, 'text/plain; charset=Shift_JIS', new Uint8Array(SHIFT_JIS_BYTES)),
  '/api/fail-secrets': fixed(
    401,
    'application/json',
    '{"error":{"code":"401","context":{"access_token":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig","password":"hunter2"}}}',
  ),
  '/api/fail-gzip': (_, response) =>
    response.writeHead(400, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(FAILURE)),
  '/api/task_manager/v2/tasks': fixed(200, 'application/json', TASKS),
  '/api/fail-events': fixed(400, 'text/event-stream', 'data: none\n\n'),
  '/api/no-content': (_, response) => void response.writeHead(204).end(),
  '/api/echo': echo,
  '/api/drop': (_, response) => void response.socket?.destroy(),
  '/api/lapsed': (_, response) => void response.writeHead(302, { location: '/login' }).end(),
  '/api/moved': (_, response) => void response.writeHead(302, { location: '/api/fail' }).end(),
  '/login': fixed(200, 'text/html; charset=utf-8', '<html><body><form>Sign in</form></body></html>'),
}
