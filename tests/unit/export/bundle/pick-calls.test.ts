import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../../../src/catalog/explanation.ts'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { pickCalls } from '../../../../src/export/bundle/pick-calls.ts'
import { row } from '../../panel/rows-of.ts'

const NOW = 10_000_000
const call = (id: string, before: number, parts: Partial<Exchange> = {}) =>
  row(id, { startedAt: NOW - before, endedAt: NOW - before + 5, ...parts })
const failure = call('failure', 0, { status: 400 })
const ids = (calls: readonly { readonly id: string }[]) => calls.map(({ id }) => id)

describe('the calls of a bundle', () => {
  it.each([
    ['the same tab, before it', [call('a', 1_000), call('b', 500)], ['a', 'b', 'failure']],
    ['not another tab', [call('a', 1_000, { tabId: 9 })], ['failure']],
    ['not what came later', [call('later', -1_000)], ['failure']],
    ['not what is older than five minutes', [call('old', 300_001), call('edge', 300_000)], ['edge', 'failure']],
  ])('are those of %s', (_, others, expected) => {
    const rows = [...others, failure].toSorted((a, b) => a.exchange.startedAt - b.exchange.startedAt)
    expect(ids(pickCalls(rows, failure))).toEqual(expected)
  })

  it('are the latest twenty, and the failure that it follows however old', () => {
    const many = Array.from({ length: 30 }, (_, i) => call(`n${i}`, 30_000 - i))
    const first = call('first', 999_999, { status: 401 })
    const later = { ...failure, explanation: { follows: 'first' } as Explanation }
    const picked = ids(pickCalls([first, ...many, later], later))
    expect(picked).toHaveLength(22)
    expect([picked[0], picked[1], picked.at(-1)]).toEqual(['first', 'n10', 'failure'])
  })
})
