import type { Measure } from '../measure.ts'
import { endurance } from './endurance.ts'
import { explain } from './explain.ts'
import { idle } from './idle.ts'
import { latency } from './latency.ts'
import { pageCpu } from './page-cpu.ts'
import { rows } from './rows.ts'
import { sizes } from './sizes.ts'
import { stops } from './stops.ts'
import { thousand } from './thousand.ts'

/** In the order of the table. */
export const measures: readonly Measure[] = [
  sizes,
  explain,
  ...pageCpu,
  idle,
  latency,
  thousand,
  rows,
  stops,
  endurance,
]
