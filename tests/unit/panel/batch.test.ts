import { describe, expect, it } from 'vitest'
import { BATCH_LIMIT, createBatcher, joinRows } from '../../../src/panel/state/batch.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'

const rows = (boot: string, seq: number, whole = false): PanelEvent => ({
  ...{ type: 'rows', boot, whole, seq, recorded: seq, navigatedAt: 0 },
  rows: [{ seq, exchange: { id: `e${seq}` } as never }],
})
const seqs = (event: PanelEvent | undefined) => (event?.type === 'rows' ? event.rows.map((row) => row.seq) : [])

function frames() {
  const waiting = new Set<() => void>()
  return {
    waiting,
    schedule(callback: () => void) {
      waiting.add(callback)
      return () => waiting.delete(callback)
    },
    next() {
      for (const callback of [...waiting]) {
        waiting.delete(callback)
        callback()
      }
    },
  }
}

describe('createBatcher', () => {
  it('hands on what came within one frame together', () => {
    const clock = frames()
    const flushed: (readonly PanelEvent[])[] = []
    const batcher = createBatcher(clock.schedule, (events) => flushed.push(events))
    batcher.push({ type: 'lost' })
    batcher.push({ type: 'awake' })
    expect(clock.waiting.size).toBe(1)
    clock.next()
    batcher.push({ type: 'lost' })
    clock.next()
    expect(flushed).toEqual([[{ type: 'lost' }, { type: 'awake' }], [{ type: 'lost' }]])
  })

  it('does not let its queue grow while no frame comes', () => {
    const clock = frames()
    const flushed: (readonly PanelEvent[])[] = []
    const batcher = createBatcher(clock.schedule, (events) => flushed.push(events))
    for (let i = 0; i < BATCH_LIMIT; i++) batcher.push(rows('b', i))
    expect(flushed.map((events) => seqs(events[0]).length)).toEqual([BATCH_LIMIT])
    expect(clock.waiting.size).toBe(0)
  })

  it('hands on nothing after it was disposed', () => {
    const clock = frames()
    const batcher = createBatcher(clock.schedule, () => expect.unreachable())
    batcher.push({ type: 'lost' })
    batcher.dispose()
    expect(clock.waiting.size).toBe(0)
  })
})

describe('joinRows', () => {
  it('joins what follows on, and keeps the newest numbers', () => {
    const [joined, ...rest] = joinRows([rows('b', 1, true), rows('b', 2), rows('b', 3)])
    expect(rest).toEqual([])
    expect(joined).toMatchObject({ whole: true, seq: 3, recorded: 3 })
    expect(seqs(joined)).toEqual([1, 2, 3])
  })

  it('keeps apart what a whole answer, another life or another event stands between', () => {
    const events = [rows('b', 1), rows('b', 2, true), rows('c', 3), { type: 'lost' } as const, rows('c', 4)]
    expect(joinRows(events)).toEqual(events)
  })
})
