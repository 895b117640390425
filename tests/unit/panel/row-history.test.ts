import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../src/catalog/history/history.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { createRowOf } from '../../../src/panel/rows/panel-row.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { sample } from '../export/sample.ts'

const at = (id: string, startedAt: number, parts: Partial<Exchange> = {}) =>
  sample({ id, startedAt, endedAt: startedAt + 10, ...parts })
const refused = (id: string, startedAt: number) => at(id, startedAt, { status: 401, body: { reason: 'empty' } })

function open() {
  const history = createHistory()
  const rowOf = createRowOf(englishTexts, history)
  const list: Exchange[] = []
  let before: ReadonlySet<unknown> = new Set()
  /** Takes in exchanges as the panel does, and gives which of all rows were worked out. */
  const show = (...more: readonly Exchange[]) => {
    for (const exchange of more) {
      const index = list.findIndex((one) => one.id === exchange.id)
      list.splice(index < 0 ? list.length : index, index < 0 ? 0 : 1, exchange)
    }
    history.add(more)
    const rows = list.map(rowOf)
    const explained = rows.filter((row) => !before.has(row)).map(({ id }) => id)
    before = new Set(rows)
    return { explained, follows: Object.fromEntries(rows.map((r) => [r.id, r.explanation?.follows])) }
  }
  return { show }
}

describe('the rows of a log that grows', () => {
  it('are worked out once each while requests come in order', () => {
    const { show } = open()
    const many = Array.from({ length: 50 }, (_, i) => (i % 3 ? refused(`r${i}`, i * 20) : at(`r${i}`, i * 20)))
    for (const exchange of many) expect(show(exchange).explained).toEqual([exchange.id])
  })

  it('are worked out again where an earlier failure, or a success between, changes what they follow', () => {
    const { show } = open()
    expect(show(refused('b', 100), refused('c', 200), at('fine', 300)).follows).toMatchObject({ c: 'b' })
    const earlier = show(refused('a', 0))
    expect(earlier.explained.toSorted()).toEqual(['a', 'b', 'c'])
    expect(earlier.follows).toMatchObject({ a: undefined, b: 'a', c: 'a' })
    const between = show(at('between', 150))
    expect(between.explained.toSorted()).toEqual(['between', 'c'])
    expect(between.follows).toMatchObject({ b: 'a', c: undefined })
  })

  it('stay as they are where the first failure only becomes better known', () => {
    const { show } = open()
    show(refused('a', 0), refused('b', 100))
    expect(show({ ...refused('a', 0), callId: 'call-1' }).explained).toEqual(['a'])
    expect(show(at('late', 50)).explained.toSorted()).toEqual(['b', 'late'])
  })

  it('are worked out again where a version turns up that was seen before the failure', () => {
    const { show } = open()
    const url = 'https://eu2-cloud.acronis.com/api/2/tenants/one'
    const body = { text: '{"error":{"code":1001,"domain":"PlatformAccountServer"}}', truncated: false }
    const conflict = at('conflict', 500, { url: `${url}?version=3`, method: 'DELETE', status: 409, body })
    show(conflict, at('fine', 0))
    expect(show(at('other', 600, { url, object: { id: 'one', version: '9' } })).explained).toEqual(['other'])
    expect(show(at('read', 400, { url, object: { id: 'one', version: '4' } })).explained).toEqual(['conflict', 'read'])
  })
})
