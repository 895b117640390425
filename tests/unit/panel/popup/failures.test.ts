import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

vi.mock('../../../../extension/platform/browser.ts', () => ({ browser: {} }))

import { countFailures } from '../../../../extension/background/badge.ts'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { rowsSince } from '../../../../src/panel/filter/visible-rows.ts'
import { failuresOf, foldFailures } from '../../../../src/panel/popup/failures.ts'
import { ADDRESS, sample } from '../../export/sample.ts'
import { failedDelete, row } from '../rows-of.ts'

const ran = fc.record({
  startedAt: fc.integer({ min: 0, max: 100 }),
  status: fc.constantFrom(200, 202, 400, 401, 404, 429, 503),
  url: fc.constantFrom(ADDRESS, `${ADDRESS}?page=2`, 'https://eu2-cloud.acronis.com/api/2/users/me'),
  state: fc.constantFrom('completed', 'failed', 'running'),
} satisfies { [K in keyof Exchange]?: fc.Arbitrary<Exchange[K]> })

/** As the recorder has them for one tab. */
const log = fc
  .array(ran)
  .map((all) =>
    all
      .toSorted((a, b) => a.startedAt - b.startedAt)
      .map((parts, n) => sample({ ...parts, id: `request-${n}`, finalUrl: parts.url })),
  )

const failed = (id: string, parts: Exchange) => row(id, { ...parts, id })
const rowsOf = (exchanges: readonly Exchange[]) => exchanges.map((exchange) => row(exchange.id, exchange))

describe('the failures of the popup', () => {
  it('are as many as the badge says, whatever ran and whenever the page was loaded', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 0, max: 100 }), (exchanges, navigatedAt) => {
        const listed = failuresOf(rowsSince(rowsOf(exchanges), navigatedAt))
        expect(listed).toHaveLength(countFailures(exchanges, navigatedAt))
      }),
    )
  })

  it('do not have those of workers, which the badge of no tab counts', () => {
    expect(failuresOf([row('worker', { ...failedDelete, tabId: 'workers' })])).toEqual([])
  })

  it('are each in one group, the newest of which stands for it; the newest group comes first', () => {
    fc.assert(
      fc.property(log, (exchanges) => {
        const failures = failuresOf(rowsOf(exchanges))
        const groups = foldFailures(failures)
        expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual(failures.map(({ id }) => id).toSorted())
        expect(groups.every(({ newest, ids }) => ids.at(-1) === newest.id)).toBe(true)
        const newest = groups.map((group) => failures.indexOf(group.newest))
        expect(newest).toEqual(newest.toSorted((a, b) => b - a))
      }),
    )
  })

  it('fold where request and outcome are the same, and only there', () => {
    const again = { ...failedDelete, startedAt: failedDelete.startedAt + 5_000 }
    const other = { ...failedDelete, url: `${ADDRESS}/other`, finalUrl: `${ADDRESS}/other` }
    const groups = foldFailures([failed('first', failedDelete), failed('other', other), failed('again', again)])
    expect(groups.map(({ ids }) => ids)).toEqual([['first', 'again'], ['other']])
  })
})
