import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../src/panel/state/clock.ts'
import { createCountdown } from '../../../src/panel/state/countdown.ts'

/** A clock that stands still until it is moved, and tells how many listen to it. */
function standingClock(at: number) {
  let now = at
  const ticks = new Set<() => void>()
  const clock: Pick<Clock, 'now' | 'everySecond'> = {
    now: () => now,
    everySecond(tick) {
      ticks.add(tick)
      return () => ticks.delete(tick)
    },
  }
  const move = (seconds: number) => {
    for (let i = 0; i < seconds; i += 1) {
      now += 1000
      for (const tick of [...ticks]) tick()
    }
  }
  return { clock, move, ticking: () => ticks.size }
}

describe('a countdown', () => {
  it('tells the whole seconds that are left, and stops at its end', () => {
    const { clock, move, ticking } = standingClock(10_000)
    const { left } = createCountdown(signal<number | undefined>(12_500), clock)
    expect(left.value).toBe(3)
    move(1)
    expect([left.value, ticking()]).toEqual([2, 1])
    move(2)
    expect([left.value, ticking()]).toEqual([0, 0])
  })

  it('does not tick where there is nothing to wait for', () => {
    const { clock, ticking } = standingClock(10_000)
    const due = signal<number | undefined>(undefined)
    const { left } = createCountdown(due, clock)
    expect([left.value, ticking()]).toEqual([undefined, 0])
    due.value = 9_000
    expect([left.value, ticking()]).toEqual([0, 0])
  })

  it('follows another moment with the time of now, and one clock', () => {
    const { clock, move, ticking } = standingClock(10_000)
    const due = signal<number | undefined>(undefined)
    const { left, dispose } = createCountdown(due, clock)
    move(5)
    due.value = 20_000
    expect([left.value, ticking()]).toEqual([5, 1])
    due.value = 45_000
    expect([left.value, ticking()]).toEqual([30, 1])
    dispose()
    expect(ticking()).toBe(0)
  })
})
