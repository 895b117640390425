import { PHASES, type Phases } from '../../observe/phases.ts'

const WIDTH = PHASES.length
/** Rows that get their room together: 28 kB. */
const ROWS = 1_000

export interface PhaseTable {
  readonly put: (index: number, phases: Phases) => void
  /** Undefined where none were put, or where they were let go of. */
  readonly at: (index: number) => Phases | undefined
}

/** Phases by a row's running number, seven 32-bit numbers each. At most about `limit` rows: the oldest are let go of. */
export function createPhaseTable(limit: number): PhaseTable {
  const blocks = new Map<number, Float32Array>()
  return {
    put(index, phases) {
      const key = Math.floor(index / ROWS)
      const block = blocks.get(key) ?? new Float32Array(ROWS * WIDTH)
      block.set(phases, (index % ROWS) * WIDTH)
      blocks.set(key, block)
      const [oldest = key] = blocks.keys()
      if (blocks.size > limit / ROWS + 1) blocks.delete(oldest)
    },
    at(index) {
      const from = (index % ROWS) * WIDTH
      const phases = blocks.get(Math.floor(index / ROWS))?.subarray(from, from + WIDTH)
      return phases?.some(Boolean) ? phases : undefined
    },
  }
}
