import { field, numberOf } from '../base/json-fields.ts'

/** A request's way, in its order; TLS is the last part of connecting. */
export const PHASES = ['blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive'] as const
export type Phase = (typeof PHASES)[number]

/** How long each of `PHASES` took, in ms; `connect` includes `ssl`, as in HAR. -1: no such phase, or unknown. */
export type Phases = ArrayLike<number>

/** HAR demands a number for these. For the others 0 means no more than -1: Firefox writes 0 where Chromium writes -1. */
const ALWAYS: ReadonlySet<Phase> = new Set(['send', 'wait', 'receive'])
type HarTimings = Readonly<Record<Phase, number>>

/** Sum of all phases, as HAR validators compute it. */
export function phasesSum(phases: Phases): number {
  return PHASES.reduce((sum, phase, i) => sum + (phase === 'ssl' ? 0 : Math.max(0, phases[i] ?? 0)), 0)
}

/**
 * The phases in the `timings` of a HAR entry; `time` is the entry's. Undefined where there is none, and where there is only a
 * wait that was not `measured`: programs that know only begin and end of a request write that.
 */
export function phasesIn(timings: unknown, time: unknown, measured = false): Phases | undefined {
  const written = PHASES.map((phase) => {
    const ms = numberOf(field(timings, phase)) ?? -1
    return ms > 0 || (ms === 0 && ALWAYS.has(phase)) ? ms : -1
  })
  const [blocked = -1, dns = -1, connect = -1, ssl = -1] = written
  const total = numberOf(time) ?? 0
  // Firefox counts TLS beside connecting.
  const apart = ssl > 0 && (ssl > connect || total - phasesSum(written) > ssl / 2)
  const phases = apart ? [blocked, dns, Math.max(0, connect) + ssl, ...written.slice(3)] : written
  return phases.some((ms, i) => ms > 0 && (measured || PHASES[i] !== 'wait')) ? phases : undefined
}

/** The `timings` of a HAR entry, and their sum, which must be its `time`. Without phases all of `time` is a wait. */
export function timingsOf(phases: Phases | undefined, time: number): { time: number; timings: HarTimings } {
  const ms = PHASES.map((phase, i) => {
    if (!phases) return phase === 'wait' ? time : ALWAYS.has(phase) ? 0 : -1
    // The phases were 32-bit numbers: digits behind a thousandth are rounding errors.
    return Math.max(ALWAYS.has(phase) ? 0 : -1, Math.round((phases[i] ?? -1) * 1000) / 1000)
  })
  return {
    time: phasesSum(ms),
    timings: Object.fromEntries(PHASES.map((phase, i) => [phase, ms[i]])) as unknown as HarTimings,
  }
}
