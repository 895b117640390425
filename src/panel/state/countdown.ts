import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { PanelRow } from '../rows/panel-row.ts'

export interface Clock {
  /** Epoch ms. */
  readonly now: () => number
  /** Calls `tick` once a second; returns what stops it. */
  readonly everySecond: (tick: () => void) => () => void
}

export interface Countdown {
  /** Whole seconds until the moment, 0 once it has passed, undefined where there is none to wait for. */
  readonly left: ReadonlySignal<number | undefined>
  readonly dispose: () => void
}

/** Counts down to the moment `due` (epoch ms). The clock ticks only while there is one and it has not passed. */
export function createCountdown(due: ReadonlySignal<number | undefined>, clock: Clock): Countdown {
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

/** The clock of the page. */
export const pageClock: Clock = {
  now: () => Date.now(),
  everySecond(tick) {
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  },
}

/** When the wait that the server asked for is over, epoch ms: it began with the end of the answer. Undefined without one. */
export function waitEnd(row: PanelRow | undefined): number | undefined {
  const { asked, after } = row?.explanation?.retry ?? {}
  const endedAt = row?.exchange.endedAt
  return asked && after !== undefined && endedAt !== undefined ? endedAt + after * 1000 : undefined
}
