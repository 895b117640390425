import { PHASES, type Phase, type Phases, phasesSum } from '../../observe/phases.ts'

/** What a narrow bar can tell apart: before the request was sent, while nothing came back, while the answer came. */
export type Tone = 'before' | 'wait' | 'receive'

/** One phase as it is shown: TLS beside connecting. Times in ms, `from` since the first phase began. */
export interface PhasePart {
  readonly phase: Phase
  readonly tone: Tone
  readonly from: number
  readonly ms: number
}

/** The phases that took place, one behind the other. Pure. */
export function phaseParts(phases: Phases): readonly PhasePart[] {
  let from = 0
  return PHASES.flatMap((phase, i) => {
    const told = phases[i] ?? -1
    const ms = phase === 'connect' ? Math.max(0, told) - Math.max(0, phases[i + 1] ?? 0) : told
    if (ms < 0 || (phase === 'connect' && told < 0)) return []
    const part = { phase, tone: phase === 'wait' || phase === 'receive' ? phase : 'before', from, ms } as const
    from += ms
    return [part]
  })
}

/** How much of the bar has passed when the request was sent, and when the answer began, in percent. Pure. */
export function barParts(phases: Phases): { readonly sent: number; readonly answered: number } {
  const total = phasesSum(phases)
  const before = total - Math.max(0, phases[PHASES.indexOf('wait')] ?? 0) - Math.max(0, phases[PHASES.length - 1] ?? 0)
  const percent = (ms: number) => Math.min(100, Math.max(0, (ms / total) * 100))
  return { sent: percent(before), answered: percent(total - Math.max(0, phases[PHASES.length - 1] ?? 0)) }
}
