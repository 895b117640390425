import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Clock } from './clock.ts'

export interface Countdown {
  /** Whole seconds until the moment, 0 once it has passed, undefined where there is none to wait for. */
  readonly left: ReadonlySignal<number | undefined>
  readonly dispose: () => void
}

/** Counts down to the moment `due` (epoch ms). The clock ticks only while there is one and it has not passed. */
export function createCountdown(
  due: ReadonlySignal<number | undefined>,
  clock: Pick<Clock, 'now' | 'everySecond'>,
): Countdown {
  const now = signal(clock.now())
  const dispose = effect(() => {
    const at = due.value
    if (at === undefined) return undefined
    now.value = clock.now()
    if (now.peek() >= at) return undefined
    const stop = clock.everySecond(() => {
      now.value = clock.now()
      if (now.peek() >= at) stop()
    })
    return stop
  })
  const left = computed(() => {
    if (due.value === undefined) return undefined
    return Math.max(0, Math.ceil((due.value - now.value) / 1000))
  })
  return { left, dispose }
}

/** When the wait that the server asked for is over, in epoch ms: the wait begins with the end of the answer. */
export function waitEnd(row: PanelRow | undefined): number | undefined {
  const { asked, after } = row?.explanation?.retry ?? {}
  const endedAt = row?.exchange.endedAt
  return asked && after !== undefined && endedAt !== undefined ? endedAt + after * 1000 : undefined
}
