import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { createBoundedMap } from '../../base/bounded-map.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import type { PanelRequest } from '../../protocol/panel-messages.ts'
import type { Clock } from '../state/clock.ts'
import type { LogState } from '../state/log-state.ts'
import type { RetryLink } from './retry-links.ts'

/** The pause before the second sending: the vendor asks for 1 to 2 s. */
const RESEND_MS = 1_500
/** Presses that are followed at once: as many calls as a page keeps. */
const PRESS_LIMIT = 20
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Whether sending the request again changes something, as far as the method tells. */
export function isWrite({ method }: Exchange): boolean {
  return !READS.has(method)
}

/** One press of "Retry", until what came of the press is known. */
interface Press {
  readonly exchange: Exchange
  readonly sends: 1 | 2
  /** When the request was last sent before, in epoch ms. */
  readonly after: number
  readonly isSending: boolean
  /** Cancels the second sending that waits for its time. */
  readonly cancel?: () => void
}

interface PressDeps {
  readonly log: ReadonlySignal<LogState>
  readonly links: ReadonlySignal<readonly RetryLink[]>
  readonly clock: Pick<Clock, 'after'>
  readonly send: (request: PanelRequest) => void
}

/** The state of each request that was sent again from this panel. */
export function createPresses({ log, links, clock, send }: PressDeps) {
  const presses = createBoundedMap<string, Press>(PRESS_LIMIT)
  /** The map is no signal: each change of the map counts up. */
  const changes = signal(0)
  const put = (id: string, press: Press): void => {
    presses.set(id, press)
    changes.value += 1
  }
  const resend = (exchange: Exchange, sends: Press['sends']): void => {
    const { id } = exchange
    presses.get(id)?.cancel?.()
    const after = log.peek().sentAgain.findLast(({ of }) => of === id)?.at ?? 0
    put(id, { exchange, sends, after, isSending: true })
    send({ type: 'ask-again', exchangeId: id, send: true })
  }

  /** Whether the press was answered with 50x, and the answer does not forbid a second sending. */
  const needsResend = ({ exchange, sends, after }: Press): boolean => {
    if (log.value.lost || sends !== 1 || isWrite(exchange)) return false
    const last = log.value.sentAgain.findLast(({ of }) => of === exchange.id)
    const outcome = links.value.findLast(({ note }) => note === last)
    if (!outcome || outcome.note.at <= after) return false
    const { status = 0, headers } = outcome.row
    return status >= 500 && status < 510 && headers['retry-after'] === undefined
  }
  let lastAnswer = log.peek().again
  const follow = (): void => {
    const { again, lost } = log.value
    for (const [id, press] of [...presses.entries()]) {
      // Any answer about this sending ends it: that it was sent, or why not.
      const answered = lost || (again !== lastAnswer && again?.exchangeId === id && again.send)
      if (press.isSending && answered) put(id, { ...press, isSending: false })
    }
    lastAnswer = again
    for (const [id, press] of [...presses.entries()]) {
      const needs = needsResend(press)
      if (needs && !press.cancel) put(id, { ...press, cancel: clock.after(RESEND_MS, () => resend(press.exchange, 2)) })
      else if (!needs && press.cancel) {
        const { cancel, ...waiting } = press
        cancel()
        put(id, waiting)
      }
    }
  }
  const stop = effect(() => {
    const { value: state } = log
    void state
    untracked(follow)
  })
  const pressOf = (id: string): Press | undefined => {
    void changes.value
    return presses.get(id)
  }
  return {
    press: (exchange: Exchange): void => resend(exchange, 1),
    /** Whether the page has not confirmed the sending yet. Reads signals. */
    isSending: (id: string): boolean => pressOf(id)?.isSending ?? false,
    /** Whether the second sending waits for its time. Reads signals. */
    resendsSoon: (id: string): boolean => pressOf(id)?.cancel !== undefined,
    dispose(): void {
      stop()
      for (const [, press] of presses.entries()) press.cancel?.()
    },
  }
}
