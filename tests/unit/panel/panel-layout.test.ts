import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLayoutStore, type PanelLayout, readLayout, USUAL } from '../../../src/panel/layout/panel-layout.ts'

const ARRANGED: PanelLayout = {
  sort: { column: 'code', descending: true },
  widths: { status: 80, meaning: 200 },
  hidden: ['method', 'time'],
  folds: ['actions'],
  listShare: 40.5,
}

describe('readLayout', () => {
  it('gives what was kept', () => expect(readLayout(JSON.stringify(ARRANGED))).toEqual(ARRANGED))
  it.each([
    [undefined],
    [''],
    ['{'],
    ['null'],
    ['7'],
    ['[]'],
    ['{}'],
    ['{"sort":"code","widths":[1],"hidden":"time","folds":"actions","listShare":"40"}'],
    ['{"sort":{"column":"size"},"widths":{"size":80},"hidden":["size"],"listShare":101}'],
    ['{"sort":null,"widths":null,"hidden":null,"folds":[null,"all"],"listShare":null}'],
    ['{"widths":{"status":"80","code":-1,"time":1e9,"request":300},"hidden":["request"]}'],
    ['{"__proto__":{"listShare":50},"widths":{"__proto__":90}}'],
  ])('takes %s for nothing', (text) => expect(readLayout(text)).toEqual(USUAL))
  it('keeps what is whole beside what is broken', () => {
    const text = '{"sort":{"column":"time"},"widths":{"code":100,"time":0},"hidden":[7,"code","code"],"listShare":50}'
    expect(readLayout(text)).toEqual({
      sort: { column: 'time', descending: false },
      widths: { code: 100 },
      hidden: ['code'],
      folds: [],
      listShare: 50,
    })
  })
  it('never throws, and always gives what can be kept again', () => {
    const part = fc.record(
      { sort: fc.jsonValue(), widths: fc.jsonValue(), hidden: fc.jsonValue(), listShare: fc.jsonValue() },
      { requiredKeys: [] },
    )
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      part.map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(text, (kept) => {
        const layout = readLayout(kept)
        expect(readLayout(JSON.stringify(layout))).toEqual(layout)
        expect(layout.hidden).not.toContain('request')
      }),
    )
  })
})

describe('createLayoutStore', () => {
  it('begins with what was kept, and keeps every change', () => {
    const written: string[] = []
    const store = createLayoutStore({ read: () => JSON.stringify(ARRANGED), write: (text) => written.push(text) })
    expect(store.layout.value).toEqual(ARRANGED)
    store.change({ sort: undefined, hidden: [] })
    expect(store.layout.value).toEqual({ ...ARRANGED, sort: undefined, hidden: [] })
    expect(written.map(readLayout)).toEqual([store.layout.value])
  })
})
