import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './answers.ts'

/** Between two pieces of a body, in ms. */
const PIECE_MS = 100

/**
 * Sends `made`, with its delays and cuts, and calls `onHead` once with the status that went out (0 for a connection
 * cut before the head, or given up by the client). Never throws; `stop` ends a waiting answer at once.
 */
export async function send(
  made: Answer,
  response: ServerResponse,
  withBody: boolean,
  stop: AbortSignal,
  onHead: (status: number) => void,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  if (response.destroyed) gone.abort()
  const signal = AbortSignal.any([stop, gone.signal])
  const pause = (ms = 0) => (ms > 0 ? wait(ms, undefined, { signal }).catch(() => {}) : undefined)

  await pause(made.delay)
  if (signal.aborted || made.cut === 'head') {
    onHead(0)
    response.socket?.destroy()
    return
  }
  const bodiless = made.status === 204 || made.status === 304
  response.writeHead(made.status, {
    'cache-control': 'no-store',
    ...made.headers,
    ...(bodiless ? {} : { 'content-length': made.body.length }),
  })
  response.flushHeaders()
  onHead(made.status)
  await pause(made.delayBody)
  if (signal.aborted) return void response.destroy()
  if (!withBody || bodiless) return void response.end()
  if (made.cut === 'body') {
    const half = made.body.subarray(0, Math.ceil(made.body.length / 2))
    await new Promise<void>((written) => response.write(half, () => written()))
    await pause(((made.pieces ?? 1) - 1) * PIECE_MS)
    return void response.socket?.destroy()
  }
  const step = Math.ceil(made.body.length / (made.pieces ?? 1))
  let at = 0
  for (; at + step < made.body.length; at += step) {
    response.write(made.body.subarray(at, at + step))
    await pause(PIECE_MS)
    if (signal.aborted) return void response.destroy()
  }
  response.end(made.body.subarray(at))
}
