import type { TextKey } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isOfWorker } from '../../observe/tab-key.ts'
import type { LogState } from '../state/log-state.ts'

/** Why a request can never be sent again, known without asking the page; undefined where the page must be asked. */
function withoutAsking(exchange: Exchange): TextKey | undefined {
  if (isOfWorker(exchange) || exchange.frameId < 0) return 'panel_again_worker'
  return exchange.callId === undefined ? 'panel_again_unseen' : undefined
}

/** Why a request of the live log cannot be sent again, as far as is known by now; undefined where it can. */
export function blockedReason({ lost, again }: LogState, exchange: Exchange): TextKey | undefined {
  const never = withoutAsking(exchange)
  if (never) return never
  if (lost) return 'panel_lost'
  if (again?.exchangeId !== exchange.id) return undefined
  const { answer } = again
  return answer === 'can' || answer === 'sent' ? undefined : `panel_again_${answer}`
}
