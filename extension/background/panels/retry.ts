import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { Recorder } from '../../../src/log/recorder.ts'
import type { AgainAnswer } from '../../../src/observe/send-again.ts'
import type { Asked } from './ask-hook.ts'

export interface SendAgainDeps {
  readonly recorder: Pick<Recorder, 'since' | 'meta' | 'noteSentAgain'>
  /** Never rejects. */
  readonly ask: (exchange: Exchange, send: boolean) => Promise<Asked>
}

/**
 * Makes what sends an exchange of a tab again, or with `send` false asks whether that can be, and notes what was sent.
 * The panel only names the exchange: what is asked of which frame is what was recorded. Never rejects.
 */
export function createSendAgain({ recorder, ask }: SendAgainDeps) {
  return async (tabId: number, id: string, send: boolean): Promise<AgainAnswer> => {
    const exchange = recorder.since(tabId, 0).rows.find((row) => row.exchange.id === id)?.exchange
    if (!exchange) return 'forgotten'
    const answer = await ask(exchange, send)
    const { frameId, method, url, startedAt } = exchange
    if (typeof answer !== 'number') {
      const isOfOtherPage = answer === 'forgotten' && frameId === 0 && startedAt < recorder.meta(tabId).navigatedAt
      return isOfOtherPage ? 'left' : answer
    }
    if (!send) return 'can'
    await recorder.noteSentAgain(tabId, { of: id, frameId, method, url, at: answer })
    return 'sent'
  }
}
