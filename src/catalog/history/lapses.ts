import type { SessionSign } from './session-sign.ts'
import { createSortedList } from './sorted-list.ts'

/** When an exchange ran. Epoch ms. */
export interface Moment {
  readonly id: string
  readonly startedAt: number
  readonly endedAt: number
}

/** The ended sessions of one origin. */
export interface Lapses {
  readonly put: (moment: Moment, sign: SessionSign) => void
  readonly take: (moment: Moment, sign: SessionSign) => void
  /** The failure that began the lapse around the exchange at `moment`; undefined where that exchange begins one itself. */
  readonly firstBefore: (moment: Moment) => Moment | undefined
}

function byStart(a: Moment, b: Moment): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/**
 * A lapse lasts from the end of its first failure to the start of the next success: what ran beside that failure may still
 * have succeeded. `changed` is called when an earlier answer may have changed.
 */
export function createLapses(changed: () => void): Lapses {
  const failures = createSortedList(byStart)
  const successes = createSortedList<number>((a, b) => a - b)
  /** For each of `failures` the first of its lapse, computed as far as anybody asked. */
  const firsts: Moment[] = []

  const forget = (from: number): void => {
    if (from < 0 || from >= firsts.length) return
    firsts.length = from
    changed()
  }
  const follows = (first: Moment | undefined, later: Moment): boolean => {
    if (first === undefined) return false
    const lastSuccess = successes.items[successes.indexOf(later.startedAt) - 1]
    return lastSuccess === undefined || lastSuccess <= first.endedAt
  }
  const firstAt = (index: number): Moment | undefined => {
    for (let i = firsts.length; i <= index; i += 1) {
      const failure = failures.items[i] as Moment
      const before = firsts[i - 1]
      firsts.push(before !== undefined && follows(before, failure) ? before : failure)
    }
    return firsts[index]
  }
  /** Changes one of the lists; computed lapses stay valid only up to the change. */
  const change = (how: 'insert' | 'remove') => (moment: Moment, sign: SessionSign) => {
    if (sign === 'ended') forget(failures[how](moment))
    else if (successes[how](moment.startedAt) >= 0) forget(failures.indexOf({ ...moment, id: '' }))
  }

  return {
    put: change('insert'),
    take: change('remove'),
    firstBefore(moment) {
      const index = failures.indexOf(moment)
      const first = firstAt(index - 1)
      // A listed failure is computed itself, so that a later change of its answer is noticed.
      if (failures.items[index]?.id === moment.id) firstAt(index)
      return follows(first, moment) ? first : undefined
    },
  }
}
