import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../src/catalog/history/history.ts'
import { PANEL_ROW_LIMIT } from '../../../src/panel/rows/limits.ts'
import { emptyLog } from '../../../src/panel/state/log-state.ts'
import { learn } from '../../../src/panel/state/update-history.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'
import { sample } from '../export/sample.ts'

const rows = (whole: boolean, ...ids: readonly string[]): PanelEvent => ({
  ...{ type: 'rows', boot: 'b1', whole, seq: 1, recorded: 0, navigatedAt: 0 },
  rows: ids.map((id, seq) => ({ seq, exchange: sample({ id }) })),
})

describe('what events tell', () => {
  it('goes into the history, and a whole answer in the place of all before', () => {
    const history = createHistory()
    learn(history, [rows(false, 'a', 'b'), { type: 'lost' }, rows(false, 'b', 'c')], emptyLog)
    expect(history.size()).toBe(3)
    learn(history, [rows(true, 'd')], emptyLog)
    expect(history.size()).toBe(1)
  })

  it('is let go of with what the log has dropped, before the history outgrows it by much', () => {
    const kept = { ...emptyLog, exchanges: [sample({ id: 'kept' })] }
    const history = createHistory()
    const sizes = (size: number) => learn({ ...history, size: () => size }, [rows(false, 'old')], kept)
    sizes(PANEL_ROW_LIMIT)
    expect(history.size()).toBe(1)
    sizes(PANEL_ROW_LIMIT * 2)
    history.add(kept.exchanges)
    expect(history.size()).toBe(1)
  })
})
