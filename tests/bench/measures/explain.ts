import { explain as explainVerdict } from '../../../src/catalog/explain.ts'
import { classify } from '../../../src/classify/classify.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { judge } from '../finding.ts'
import type { Measure } from '../measure.ts'

const BUDGET_MS = 0.2
const FAILURES = 2_000

/** No two alike, so that nothing which is remembered can help. */
const failures = (round: number) =>
  Array.from({ length: FAILURES }, (_, n) =>
    answer([400, 403, 404, 409][n % 4] ?? 400, platformBody(1001 + (n % 36)), { id: `${round}-${n}` }),
  )

export const explain: Measure = {
  name: 'explain',
  about: 'classify and explain one failure',
  run: async ({ rounds }) => {
    const perFailure = Array.from({ length: rounds }, (_, round) => {
      const list = failures(round)
      const began = performance.now()
      let explained = 0
      for (const exchange of list) if (explainVerdict(classify(exchange), exchange, englishTexts)) explained++
      if (explained !== FAILURES) throw new Error(`Only ${explained} of ${FAILURES} failures were explained`)
      return (performance.now() - began) / FAILURES
    })
    // The slowest round: the first one still compiles.
    const slowest = Math.max(...perFailure)
    return [
      {
        what: 'classify and explain one failure (Node)',
        measured: `${slowest.toFixed(4)} ms`,
        without: '',
        budget: `${BUDGET_MS} ms`,
        verdict: judge(slowest, BUDGET_MS),
      },
    ]
  },
}
