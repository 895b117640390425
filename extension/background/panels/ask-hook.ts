import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { HookAnswer, RetryQuestion } from '../../../src/observe/retry-question.ts'
import { WORKERS } from '../../../src/observe/tab-key.ts'
import { readHookAnswer } from '../../../src/protocol/schemas.ts'
import { browser } from '../../platform/browser.ts'

/** What asking gave. `left`: there is no such frame. `unhooked`: nobody answers there. */
export type Asked = HookAnswer | 'left' | 'unhooked'

/** Runs in the extension's own world of the frame; so it may use nothing from outside of it. */
function ask(callId: string, send: boolean): Promise<unknown> {
  return new Promise((resolve) => {
    const hook = globalThis.consoleLensCauses?.hook
    if (!hook) return resolve(undefined)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(data)
    }
    // A hook that was told to leave never answers.
    setTimeout(resolve, 2_000)
    const question: RetryQuestion = { callId, send, to: port2 }
    hook.postMessage(question, [port2])
  })
}

/** Asks the frame's hook to make the call of `exchange` again, or with `send` false whether it could. Never rejects. */
export async function askHook({ tabId, frameId, callId }: Exchange, send: boolean): Promise<Asked> {
  if (callId === undefined || tabId === WORKERS) return 'unhooked'
  const target = { tabId, frameIds: [frameId] }
  try {
    const [found] = await browser.scripting.executeScript({ target, func: ask, args: [callId, send] })
    return readHookAnswer(found?.result) ?? 'unhooked'
  } catch {
    return 'left'
  }
}
