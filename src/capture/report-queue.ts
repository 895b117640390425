import type { HookMessage } from '../observe/hook-message.ts'
import { uncurry } from '../observe/pristine-natives.ts'
import type { HookAnswer } from '../observe/retry-question.ts'
import { QUEUE_LIMIT } from './limits.ts'

/** `port.postMessage(message)`. */
export const post = uncurry(MessagePort.prototype.postMessage) as (
  port: MessagePort,
  message: HookMessage | HookAnswer,
) => void

/**
 * Sends reports through the port, in order; until there is a port, the first `QUEUE_LIMIT` reports wait.
 * `connect`: `hear` gets what the other side says.
 */
export function createReportQueue() {
  const waiting: HookMessage[] = []
  let port: MessagePort | undefined
  return {
    send: (message: HookMessage): void => {
      if (port) post(port, message)
      else if (waiting.length < QUEUE_LIMIT) waiting[waiting.length] = message
    },
    connect: (to: MessagePort, hear: (event: MessageEvent) => void): void => {
      port = to
      to.onmessage = hear
      for (const message of waiting) post(to, message)
      waiting.length = 0
    },
  }
}
