import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' }
import { createTexts } from '../../../src/base/english-texts.ts'
import { COLUMNS, nextSort, type Sort } from '../../../src/panel/layout/columns.ts'
import { effectiveSort, sorterOf, sortKey } from '../../../src/panel/list/sort-key.ts'
import { compareKeys, createSorter } from '../../../src/panel/list/sort-rows.ts'
import type { PanelRow } from '../../../src/panel/rows/panel-row.ts'
import { failedDelete, row } from './rows-of.ts'

const texts = createTexts(messages)
const HOST = 'https://eu2-cloud.acronis.com'

const { endedAt: _, status: __, ...unanswered } = row('running', { state: 'running', startedAt: 500 }).exchange
const running: PanelRow = { ...row('running', { state: 'running' }), exchange: unanswered }
const failed = row('failed', { ...failedDelete, startedAt: 300, endedAt: 320 })
const quick = row('quick', { url: `${HOST}/api/x/10`, startedAt: 200, endedAt: 209, status: 200 })
const slow = row('slow', { url: `${HOST}/api/x/9`, method: 'POST', startedAt: 100, endedAt: 1100, status: 204 })
const arrived = [slow, quick, failed, running]
const sorted = (sort: Sort) => sorterOf(sort, texts)(arrived).map(({ id }) => id)

describe('the order of rows', () => {
  it.each<[Sort['column'], readonly string[], readonly string[]]>([
    ['status', ['quick', 'slow', 'failed', 'running'], ['failed', 'slow', 'quick', 'running']],
    ['method', ['failed', 'quick', 'running', 'slow'], ['slow', 'quick', 'running', 'failed']],
    ['code', ['failed', 'slow', 'quick', 'running'], ['failed', 'slow', 'quick', 'running']],
    ['meaning', ['failed', 'running', 'slow', 'quick'], ['running', 'failed', 'slow', 'quick']],
    ['time', ['slow', 'quick', 'failed', 'running'], ['running', 'failed', 'quick', 'slow']],
    ['duration', ['quick', 'failed', 'slow', 'running'], ['slow', 'failed', 'quick', 'running']],
    ['waterfall', ['slow', 'quick', 'failed', 'running'], ['running', 'failed', 'quick', 'slow']],
  ])('by %s, both ways', (column, ascending, descending) => {
    expect(sorted({ column, descending: false })).toEqual(ascending)
    expect(sorted({ column, descending: true })).toEqual(descending)
  })

  it('is by what stands in the cell of a request: its words first, else its path', () => {
    expect(sortKey(failed, 'request', texts)).toBe('delete a tenant /api/2/tenants/42?version=3')
    expect(sortKey(quick, 'request', texts)).toBe('/api/x/10')
  })

  it('takes codes that are numbers as numbers', () => {
    expect(sortKey({ ...failed, code: '1006' }, 'code', texts)).toBe(1006)
    expect(sortKey({ ...failed, code: 'NotFound' }, 'code', texts)).toBe('notfound')
  })

  it('is that of arrival where nothing is asked for, and by time with the oldest first: those are followed', () => {
    const newestFirst: Sort = { column: 'time', descending: true }
    expect(effectiveSort(undefined)).toBeUndefined()
    expect(effectiveSort({ column: 'time', descending: false })).toBeUndefined()
    expect(effectiveSort({ column: 'waterfall', descending: false })).toBeUndefined()
    expect(effectiveSort(newestFirst)).toBe(newestFirst)
  })
})

describe('a press on a header', () => {
  it('sorts up, then down, then not at all', () => {
    const first = nextSort(undefined, 'code')
    const second = nextSort(first, 'code')
    expect([first, second, nextSort(second, 'code')]).toEqual([
      { column: 'code', descending: false },
      { column: 'code', descending: true },
      undefined,
    ])
  })
  it('begins anew in another column', () => {
    expect(nextSort({ column: 'code', descending: true }, 'time')).toEqual({ column: 'time', descending: false })
  })
})

const key = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.string()), { nil: undefined })
const keys = fc.array(key, { maxLength: 40 })

describe('compareKeys', () => {
  it('is a total order, both ways', () => {
    fc.assert(
      fc.property(key, key, key, fc.boolean(), (a, b, c, descending) => {
        const compare = (x: typeof a, y: typeof a) => Math.sign(compareKeys(x, y, descending))
        expect(compare(a, b) + compare(b, a)).toBe(0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('createSorter', () => {
  const rowsOf = (list: readonly unknown[]): readonly PanelRow[] => list.map((_key, i) => ({ ...quick, id: `${i}` }))

  it('permutes the rows, keeps alike ones in their order, puts the unknown last, and changes nothing it was given', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (list, descending) => {
        const rows = rowsOf(list)
        const given = [...rows]
        const found = createSorter(({ id }) => list[Number(id)], descending)(rows)
        expect(rows).toEqual(given)
        expect(new Set(found)).toEqual(new Set(rows))
        expect(found).toHaveLength(rows.length)
        const at = found.map(({ id }) => Number(id))
        const unknown = list.filter((one) => one === undefined).length
        expect(at.slice(at.length - unknown).every((i) => list[i] === undefined)).toBe(true)
        at.forEach((i, n) => {
          const before = at[n - 1]
          if (before !== undefined && list[before] === list[i]) expect(before).toBeLessThan(i)
        })
      }),
    )
  })

  it('turned round is the same backwards, but for alike and unknown rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), (list) => {
        const order = (descending: boolean) => createSorter(({ id }) => list[Number(id)], descending)(rowsOf(list))
        expect(order(true)).toEqual(order(false).toReversed())
      }),
    )
  })

  it('gives the same whatever it was asked to sort before', () => {
    const lists = fc.array(fc.shuffledSubarray(Array.from({ length: 20 }, (_, i) => i)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(key, { minLength: 20, maxLength: 20 }), lists, fc.boolean(), (list, asked, descending) => {
        const rows = rowsOf(list)
        const create = () => createSorter(({ id }) => list[Number(id)], descending)
        const order = create()
        for (const some of asked) {
          const given = some.flatMap((i) => rows[i] ?? [])
          expect(order(given)).toEqual(create()(given))
        }
      }),
    )
  })

  it('asks for the key of a row once', () => {
    const asked: string[] = []
    const order = createSorter(({ id }) => {
      asked.push(id)
      return id
    }, false)
    order([quick, slow])
    order([quick, slow, failed])
    expect(asked).toEqual(['quick', 'slow', 'failed'])
  })
})

it('every column has a key', () => {
  for (const column of COLUMNS) expect(sortKey(failed, column, texts)).toBeDefined()
})
