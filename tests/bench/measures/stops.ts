import { setTimeout as nap } from 'node:timers/promises'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { readLog } from '../../e2e/read-log.ts'
import { startExtended } from '../browser.ts'
import type { Finding } from '../finding.ts'
import type { Measure } from '../measure.ts'
import { makeCalls, REFUSED, SMALL } from '../traffic.ts'

/** Ten each 100 ms, one of them a failure. */
const SMALLS = 810
const FAILURES = 90
const PACE_MS = 100
/** What each life of the worker lasts. */
const LIFE_MS = 1_000

const numbered = (exchanges: readonly Exchange[], name: string): readonly Exchange[] =>
  exchanges.filter((exchange) => exchange.url.includes(`n=${name}-`))

const told = (what: string, count: number, of: number, budget = ''): Finding => ({
  what,
  measured: `${count} of ${of}`,
  without: '',
  budget,
  verdict: budget === '' ? 'told' : count === of ? 'kept' : 'broken',
})

export const stops: Measure = {
  name: 'stops',
  about: 'what is kept when each life of the service worker ends after a second',
  run: async ({ site, extension }) => {
    const { view: page, fresh, openPanel, stopWorker, workerRuns, end } = await startExtended(site, extension)
    try {
      await fresh()
      const burst = { api: 'fetch', pace: PACE_MS } as const
      let over = false
      const traffic = Promise.all([
        page.evaluate(makeCalls, { ...burst, count: SMALLS, together: 9, url: SMALL, name: 'small' }),
        page.evaluate(makeCalls, { ...burst, count: FAILURES, together: 1, url: REFUSED, name: 'refused' }),
      ]).finally(() => {
        over = true
      })
      let killed = 0
      while (!over) {
        // One that is killed while it starts has recorded nothing yet: how long a start takes is the machine's affair.
        await workerRuns()
        await Promise.race([nap(LIFE_MS), traffic])
        if (!over) await stopWorker().then(() => killed++)
      }
      await traffic
      const { view: panel } = await openPanel()
      const log = await panel.evaluate(readLog)
      const refused = numbered(log, 'refused')
      const all = [...numbered(log, 'small'), ...refused]
      const during = `${killed} worker kills`
      return [
        told(`${during}: rows kept`, new Set(all.map((e) => e.url)).size, SMALLS + FAILURES, 'all'),
        told(`${during}: no row twice`, new Set(all.map((e) => e.url)).size, all.length, 'all'),
        told(`${during}: statuses kept`, all.filter((e) => e.status !== undefined).length, all.length),
        told(`${during}: failures with their body`, refused.filter((e) => 'text' in e.body).length, FAILURES),
      ]
    } finally {
      await end()
    }
  },
}
