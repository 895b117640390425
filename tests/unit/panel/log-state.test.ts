import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PANEL_ROW_LIMIT } from '../../../src/panel/rows/limits.ts'
import { joinRows } from '../../../src/panel/state/batch.ts'
import { asked, emptyLog, type LogState, reduce } from '../../../src/panel/state/log-state.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'
import { sample } from '../export/sample.ts'

type RowsEvent = Extract<PanelEvent, { type: 'rows' }>

const row = (id: string, startedAt: number, seq: number) => ({ seq, exchange: sample({ id, startedAt }) })
const rows = (list: RowsEvent['rows'], parts: Partial<RowsEvent> = {}): RowsEvent => {
  const seq = Math.max(0, ...list.map((r) => r.seq))
  return { type: 'rows', boot: 'b1', whole: false, rows: list, seq, recorded: 0, navigatedAt: 0, ...parts }
}
const stateAfter = (...events: readonly PanelEvent[]) => events.reduce(reduce, asked(emptyLog))
const ids = (state: LogState) => state.exchanges.map((exchange) => exchange.id)

describe('reduce', () => {
  it('asks for everything at first', () => {
    expect(emptyLog).toMatchObject({ boot: '', seq: 0, sync: 'gap', exchanges: [] })
  })

  it('lists rows by their start, whatever order they came in', () => {
    const state = stateAfter(rows([row('c', 30, 1), row('a', 10, 2)]), rows([row('b', 20, 3)]))
    expect(ids(state)).toEqual(['a', 'b', 'c'])
  })

  it('puts a newer form of a row in the place of the older, and moves it when its start moved', () => {
    const state = stateAfter(rows([row('a', 10, 1), row('b', 20, 2)]), rows([row('a', 25, 3)]))
    expect(ids(state)).toEqual(['b', 'a'])
  })

  it('keeps the objects of rows that did not change', () => {
    const before = stateAfter(rows([row('a', 10, 1), row('b', 20, 2)]))
    const state = reduce(before, rows([row('b', 20, 3)]))
    expect(state.exchanges[0]).toBe(before.exchanges[0])
    expect(reduce(before, rows([], { seq: 2 })).exchanges).toBe(before.exchanges)
  })

  it('takes a whole answer for all there is', () => {
    const state = stateAfter(rows([row('a', 10, 1)]), rows([row('z', 5, 9)], { whole: true, boot: 'b2' }))
    expect(state).toMatchObject({ boot: 'b2', seq: 9, sync: 'fresh' })
    expect(ids(state)).toEqual(['z'])
  })

  it('counts as dropped what the recorder had and the panel has not', () => {
    const state = stateAfter(rows([row('a', 10, 5)], { recorded: 5, navigatedAt: 77 }))
    expect(state).toMatchObject({ dropped: 4, navigatedAt: 77 })
  })

  it('counts no row as dropped that it still shows, though the recorder has let it go', () => {
    const state = stateAfter(rows([row('a', 10, 1)], { recorded: 1 }), rows([row('b', 20, 2)], { recorded: 2 }))
    expect([ids(state), state.dropped]).toEqual([['a', 'b'], 0])
  })

  it('counts the requests of workers, which belong to no tab, apart', () => {
    const worker = { seq: 2, exchange: sample({ id: 'w', startedAt: 12, tabId: 'workers' }) }
    expect(stateAfter(rows([row('a', 10, 1), worker], { recorded: 3 })).dropped).toBe(2)
  })

  it('shows rows of another life of the background, but asks again for what came between', () => {
    const state = stateAfter(rows([row('a', 10, 5)]), rows([row('b', 20, 2)], { boot: 'b2' }))
    expect(ids(state)).toEqual(['a', 'b'])
    expect(state).toMatchObject({ boot: 'b1', seq: 5, sync: 'gap' })
  })

  it('does not ask a second time while the first question is open', () => {
    const lost = stateAfter(rows([row('a', 10, 5)]), { type: 'lost' })
    const waiting = asked(lost)
    expect(reduce(waiting, rows([row('b', 20, 2)], { boot: 'b2' })).sync).toBe('asked')
  })

  it('keeps its rows when the background is lost, and asks once it is awake', () => {
    const lost = stateAfter(rows([row('a', 10, 5)]), { type: 'lost' })
    expect(lost).toMatchObject({ lost: true, sync: 'gap' })
    expect(ids(lost)).toEqual(['a'])
    expect(reduce(lost, { type: 'awake' })).toMatchObject({ lost: false, sync: 'gap', boot: 'b1', seq: 5 })
    expect(reduce(lost, rows([row('b', 20, 6)]))).toMatchObject({ lost: false, sync: 'gap', seq: 5 })
  })

  it('takes over the settings', () => {
    const settings = { recording: false, staticFiles: true }
    expect(stateAfter({ type: 'settings', settings }).settings).toEqual(settings)
  })

  it('knows what may not be seen until that changes', () => {
    const missing = ['https://*.acronis.com/*']
    const state = stateAfter({ type: 'lost' }, { type: 'access', missing })
    expect(state).toMatchObject({ missing, lost: false, sync: 'gap' })
    expect(stateAfter({ type: 'access', missing }, rows([row('a', 10, 1)])).missing).toEqual(missing)
    expect(reduce(state, { type: 'access', missing: [] }).missing).toEqual([])
  })

  it('keeps the newest rows beyond its limit', () => {
    const many = Array.from({ length: PANEL_ROW_LIMIT + 3 }, (_, i) => row(`r${i}`, i, i))
    const { exchanges } = stateAfter({ ...rows([]), rows: many })
    expect(exchanges).toHaveLength(PANEL_ROW_LIMIT)
    expect(exchanges[0]?.id).toBe('r3')
  })

  it('ends with the newest form of each row once, in order, for any history', () => {
    const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), startedAt: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), (batches) => {
        const newest = new Map<string, number>()
        let state = asked(emptyLog)
        for (const batch of batches) {
          for (const { id, startedAt } of batch) newest.set(id, startedAt)
          state = reduce(state, rows(batch.map(({ id, startedAt }, i) => row(id, startedAt, i))))
        }
        expect(new Map(state.exchanges.map((e) => [e.id, e.startedAt]))).toEqual(newest)
        expect(state.exchanges).toHaveLength(newest.size)
        const starts = state.exchanges.map((e) => e.startedAt)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })

  it('lists a request once that ran at a whole answer and changed before the next frame', () => {
    const events = [rows([row('a', 10, 1)], { whole: true }), rows([row('a', 10, 2)])]
    expect(ids(joinRows(events).reduce(reduce, asked(emptyLog)))).toEqual(['a'])
  })

  it('ends alike whether the events of a frame are joined or taken one by one', () => {
    const change = fc.record({ id: fc.constantFrom('a', 'b', 'c'), startedAt: fc.nat(50) })
    const frame = fc.array(fc.record({ changes: fc.array(change, { maxLength: 3 }), whole: fc.boolean() }))
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), (frames) => {
        let seq = 0
        const events = frames.map((batches) =>
          batches.map(({ changes, whole }) =>
            rows(
              changes.map(({ id, startedAt }) => row(id, startedAt, ++seq)),
              { whole, seq },
            ),
          ),
        )
        const joined = events.flatMap(joinRows).reduce(reduce, asked(emptyLog))
        const single = events.flat().reduce(reduce, asked(emptyLog))
        // Rows of one start may stand in either order.
        const byId = (state: LogState) => ({
          ...state,
          exchanges: state.exchanges.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        })
        expect(byId(joined)).toEqual(byId(single))
        expect(new Set(ids(joined)).size).toBe(joined.exchanges.length)
      }),
    )
  })
})
