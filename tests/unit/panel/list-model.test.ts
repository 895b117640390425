import { describe, expect, it } from 'vitest'
import { sample } from '../export/sample.ts'
import { openPanel } from './model-bed.ts'

const URL = 'https://eu2-cloud.acronis.com/api/2/users/me'
const call = (id: string, startedAt: number, parts = {}) =>
  sample({ id, startedAt, endedAt: startedAt + 10, url: `${URL}?${id}`, ...parts })
const poll = (id: string, startedAt: number) => call(id, startedAt, { url: URL })

function open(...exchanges: readonly ReturnType<typeof call>[]) {
  const bed = openPanel()
  let seq = 0
  const show = (more: typeof exchanges) => {
    seq += 1
    const rows = more.map((exchange) => ({ seq, exchange }))
    bed.emit({ type: 'rows', boot: 'b', whole: seq === 1, seq, recorded: 0, navigatedAt: 0, rows })
  }
  show(exchanges)
  const { list } = bed.model
  return { ...bed, list, show, ids: () => list.lines.value.map(({ id }) => id) }
}

describe('the list', () => {
  it('sorts what passes the filter, as the layout says', () => {
    const { layout, model, ids } = open(call('a', 1), call('b', 2, { status: 500 }), call('c', 3))
    layout.change({ sort: { column: 'time', descending: true } })
    expect(ids()).toEqual(['c', 'b', 'a'])
    model.filter.failuresOnly.value = true
    expect(ids()).toEqual(['b'])
    layout.change({ sort: undefined })
    model.filter.text.value = '-status:500'
    model.filter.failuresOnly.value = false
    expect(ids()).toEqual(['a', 'c'])
  })

  it('is the very same while only other parts of the layout change', () => {
    const { layout, list } = open(call('a', 1), poll('b', 2), poll('c', 3))
    layout.change({ sort: { column: 'status', descending: true }, folds: ['duplicates', 'actions'] })
    const { value: lines } = list.lines
    layout.change({ widths: { code: 120 }, listShare: 40 })
    expect(list.lines.value).toBe(lines)
  })

  it('folds duplicates where asked for, and opens and closes them', () => {
    const { layout, list, ids } = open(poll('a', 1), poll('b', 2), call('c', 3))
    expect(list.tree.value).toBeUndefined()
    layout.change({ folds: ['duplicates'] })
    expect(ids()).toEqual(['a', 'c'])
    const [first] = list.lines.value
    if (!first) throw new Error('There are two lines')
    list.turn(first)
    expect([ids(), list.isOpen(first)]).toEqual([['a', 'b', 'c'], true])
    list.turn(first)
    expect(ids()).toEqual(['a', 'c'])
  })

  it('uncovers what is selected, whatever is folded later and whoever selects it', () => {
    const { layout, model, ids } = open(poll('a', 1), poll('b', 2))
    model.selection.id.value = 'b'
    layout.change({ folds: ['duplicates'] })
    expect(ids()).toEqual(['a', 'b'])
  })

  it('selects the line itself where a selected row goes beneath it', () => {
    const { layout, list, model, ids } = open(poll('a', 1), poll('b', 2))
    layout.change({ folds: ['duplicates'] })
    model.selection.id.value = 'b'
    const [first] = list.lines.value
    if (first) list.turn(first)
    expect([ids(), model.selection.id.value]).toEqual([['a'], 'a'])
  })

  it('keeps one axis for as long as its ends stay', () => {
    const { list, show } = open(call('a', 1_000), call('b', 2_000))
    const { value: axis } = list.axis
    show([call('c', 1_500)])
    expect(list.axis.value).toBe(axis)
    show([call('d', 90_000)])
    expect(list.axis.value).not.toBe(axis)
  })

  it('hides columns that have no room, and gives every column a place', () => {
    const { layout, list } = open()
    const { columns } = list
    columns.listWidth.value = 1_100
    expect(columns.hidden.value).toEqual([])
    expect(columns.template.value).toBe(
      'minmax(0, 58px) minmax(0, 62px) minmax(150px, 1fr) minmax(0, 84px) minmax(0, 275px) minmax(0, 68px) minmax(0, 72px) minmax(0, 106px)',
    )
    layout.change({ widths: { code: 100 }, hidden: ['time'] })
    expect(columns.template.value).toMatch(/minmax\(0, 100px\) minmax\(0, 275px\) 0 minmax/)
    const { value: hidden } = columns.hidden
    columns.listWidth.value = 1_090
    expect(columns.hidden.value).toBe(hidden)
    columns.listWidth.value = 300
    expect(columns.hidden.value).toEqual(['method', 'code', 'time', 'duration', 'waterfall'])
  })
})
