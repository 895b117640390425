import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { TextKey } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { usePanel } from '../context/panel-context.ts'
import { type AgainLink, againLinks } from './retry-links.ts'
import { whyNot } from './why-not.ts'

/** Before what was answered with 50x is sent once more: the vendor asks for 1 to 2 s. */
export const ONCE_MORE_MS = 1_500

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Whether sending it again changes something, as far as the method tells. */
export function isWrite({ method }: Exchange): boolean {
  return !READS.has(method)
}

function isTrouble({ status = 0 }: Exchange): boolean {
  return status >= 500 && status < 510
}

/** One press of the button: how often it has sent, and what was sent before it. */
interface Press {
  readonly sends: number
  /** Epoch ms. */
  readonly after: number
}

export interface RetryState {
  /** Undefined where it can be sent again. */
  readonly reason: TextKey | undefined
  /** It was sent, and the page has not said so yet. */
  readonly sending: boolean
  /** It was sent at least once. */
  readonly sent: boolean
  /** What became of it when it was sent last. */
  readonly became: AgainLink | undefined
  /** It is sent a second time in a moment. */
  readonly onceMore: boolean
  /** Of which this one is the second sending. */
  readonly from: AgainLink | undefined
  readonly send: () => void
}

/** Sends `exchange` again, and once more by itself where the answer is 50x: a read only, and not against the server's wish. */
export function useRetry(exchange: Exchange, failed: boolean): RetryState {
  const { model } = usePanel()
  const { log, imported } = model
  const { id } = exchange
  const { exchanges, sentAgain, again, lost } = log.value
  const links = imported.value ? [] : againLinks(exchanges, sentAgain)
  const last = sentAgain.findLast(({ of }) => of === id)
  const became = links.findLast(({ note }) => note === last)
  const from = links.find(({ row }) => row.id === id)
  const reason = whyNot(model, exchange)
  const mayAsk = failed && (reason === undefined || reason === 'panel_lost')
  useEffect(() => {
    if (mayAsk && !lost) model.askAgain(id, false)
  }, [id, lost, mayAsk])

  const press = useRef<Press>({ sends: 0, after: 0 })
  const waits = useSignal(false)
  const send = (sends = 1): void => {
    press.current = { sends, after: last?.at ?? 0 }
    waits.value = true
    model.askAgain(id, true)
  }
  // Whatever was said about this sending ends it: that it was sent, or why not.
  useEffect(() => {
    if (again?.exchangeId === id && again.send) waits.value = false
  }, [again])
  useEffect(() => {
    if (lost) waits.value = false
  }, [lost])

  const { sends, after } = press.current
  const onceMore =
    !lost &&
    sends === 1 &&
    !isWrite(exchange) &&
    became !== undefined &&
    became.note.at > after &&
    isTrouble(became.row) &&
    became.row.headers['retry-after'] === undefined
  useEffect(() => {
    if (!onceMore) return undefined
    const timer = setTimeout(() => send(2), ONCE_MORE_MS)
    return () => clearTimeout(timer)
  }, [onceMore])

  return {
    reason,
    sending: waits.value,
    sent: last !== undefined,
    became,
    onceMore,
    from,
    send: () => send(),
  }
}
