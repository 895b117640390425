import { field, numberOf } from '../base/json-fields.ts'

/** A request's way, in its order; TLS is the last part of connecting. */
export const PHASES = ['blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive'] as const
export type Phase = (typeof PHASES)[number]

/** How long each of `PHASES` took, in ms; `connect` includes `ssl`, as HAR has it. -1: there was none, or nobody knows. */
export type Phases = ArrayLike<number>

/** HAR demands a number of these; of the others 0 says no more than -1, and Firefox writes it where Chromium writes -1. */
const ALWAYS: ReadonlySet<Phase> = new Set(['send', 'wait', 'receive'])
type HarTimings = Readonly<Record<Phase, number>>

/** Sum of all phases, added up as who checks a HAR does it. */
export function phasesSum(phases: Phases): number {
  return PHASES.reduce((sum, phase, i) => sum + (phase === 'ssl' ? 0 : Math.max(0, phases[i] ?? 0)), 0)
}

/**
 * The phases that `timings` of a HAR entry tell of. Undefined where they tell of none; and where they tell of a wait
 * alone, unless they are `measured`: so writes a program that knew only when the request began and ended. `time`: the
 * entry's. Never throws.
 */
export function phasesIn(timings: unknown, time: unknown, measured = false): Phases | undefined {
  const told = PHASES.map((phase) => {
    const ms = numberOf(field(timings, phase)) ?? -1
    return ms > 0 || (ms === 0 && ALWAYS.has(phase)) ? ms : -1
  })
  const [blocked = -1, dns = -1, connect = -1, ssl = -1] = told
  const total = numberOf(time) ?? 0
  // Firefox counts TLS beside connecting.
  const apart = ssl > 0 && (ssl > connect || total - phasesSum(told) > ssl / 2)
  const phases = apart ? [blocked, dns, Math.max(0, connect) + ssl, ...told.slice(3)] : told
  return phases.some((ms, i) => ms > 0 && (measured || PHASES[i] !== 'wait')) ? phases : undefined
}

/** The `timings` of a HAR entry, and their sum, which must be its `time`; undefined phases: all of `time` is a wait. */
export function timingsOf(phases: Phases | undefined, time: number): { time: number; timings: HarTimings } {
  const ms = PHASES.map((phase, i) => {
    if (!phases) return phase === 'wait' ? time : ALWAYS.has(phase) ? 0 : -1
    // Kept as 32-bit numbers: what stands behind a thousandth is not theirs.
    return Math.max(ALWAYS.has(phase) ? 0 : -1, Math.round((phases[i] ?? -1) * 1000) / 1000)
  })
  return {
    time: phasesSum(ms),
    timings: Object.fromEntries(PHASES.map((phase, i) => [phase, ms[i]])) as unknown as HarTimings,
  }
}
