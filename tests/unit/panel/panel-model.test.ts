import { describe, expect, it } from 'vitest'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'
import { sample } from '../export/sample.ts'
import { openPanel as open } from './model-bed.ts'
import { failedDelete, row } from './rows-of.ts'

const old = sample({ id: 'old', startedAt: 10 })
const answer = (parts: Partial<Extract<PanelEvent, { type: 'rows' }>> = {}): PanelEvent => ({
  ...{ type: 'rows', boot: 'b1', whole: true, seq: 2, recorded: 0, navigatedAt: 20 },
  rows: [old, failedDelete].map((exchange, i) => ({ seq: i + 1, exchange })),
  ...parts,
})

describe('createPanelModel', () => {
  it('asks for everything when it opens', () => {
    expect(open().sent).toEqual([{ type: 'since', boot: '', seq: 0 }])
  })

  it('shows the rows with what they mean', () => {
    const { model, emit } = open()
    emit(answer())
    expect(model.list.sorted.value.map((row) => [row.id, row.verdict.kind, row.code])).toEqual([
      ['old', 'ok', ''],
      ['failed', 'failed', '1006'],
    ])
    expect(model.filter.counts.value).toEqual({ total: 2, shown: 2, failed: 1 })
  })

  it('works out a row once for as long as its exchange stays the same', () => {
    const { model, emit } = open()
    emit(answer())
    const before = model.shown.rows.value[1]
    emit(answer({ whole: false, rows: [{ seq: 3, exchange: { ...old, status: 204 } }], seq: 3 }))
    expect(model.shown.rows.value[1]).toBe(before)
    expect(model.shown.rows.value[0]?.exchange.status).toBe(204)
  })

  it('hides older rows after a navigation only while the log is not preserved, and deletes none', () => {
    const { model, emit } = open()
    emit(answer())
    model.shown.preserveLog.value = false
    expect(model.list.sorted.value.map((row) => row.id)).toEqual(['failed'])
    model.shown.preserveLog.value = true
    expect(model.list.sorted.value).toHaveLength(2)
  })

  it('keeps the selected row through its changes, and lets go of it when it is gone', () => {
    const { model, emit } = open()
    emit(answer())
    model.selection.id.value = 'old'
    emit(answer({ whole: false, rows: [{ seq: 3, exchange: { ...old, status: 500 } }], seq: 3 }))
    expect(model.selection.row.value?.exchange.status).toBe(500)
    emit(answer({ rows: [] }))
    expect(model.selection.row.value).toBeUndefined()
  })

  it('tells the background of new settings at once, and takes its word for them', () => {
    const { model, sent, emit } = open()
    emit(answer())
    model.configure({ staticFiles: true })
    expect(sent.at(-1)).toEqual({ type: 'configure', settings: { recording: true, staticFiles: true } })
    expect(model.log.value.settings.staticFiles).toBe(true)
    emit({ type: 'settings', settings: { recording: false, staticFiles: false } })
    expect(model.log.value.settings).toEqual({ recording: false, staticFiles: false })
  })

  it('changes no settings before it knows them: the others would be sent as nobody chose them', () => {
    const { model, sent, emit } = open()
    model.configure({ staticFiles: true })
    emit({ type: 'settings', settings: { recording: false, staticFiles: false } })
    emit(answer())
    expect(sent.filter(({ type }) => type === 'configure')).toEqual([])
    model.configure({ staticFiles: true })
    expect(sent.at(-1)).toEqual({ type: 'configure', settings: { recording: false, staticFiles: true } })
  })

  it('stays quiet while the background is lost, and asks for what it missed when that is awake', () => {
    const { sent, emit } = open()
    emit(answer())
    emit({ type: 'lost' })
    expect(sent).toHaveLength(1)
    emit({ type: 'awake' })
    expect(sent.slice(1)).toEqual([{ type: 'since', boot: 'b1', seq: 2 }])
  })

  it('asks when the user wants it', () => {
    const { model, sent, emit } = open()
    emit(answer())
    emit({ type: 'lost' })
    model.reconnect()
    expect(sent.slice(1)).toEqual([{ type: 'since', boot: 'b1', seq: 2 }])
    expect(model.log.value.lost).toBe(true)
    emit(answer({ whole: false, rows: [] }))
    expect(model.log.value.lost).toBe(false)
    expect(sent).toHaveLength(2)
  })

  it('asks once, not for ever, when another life of the background speaks', () => {
    const { sent, emit } = open()
    emit(answer())
    emit(answer({ whole: false, boot: 'b2' }))
    emit(answer({ whole: false, boot: 'b2' }))
    expect(sent.slice(1)).toEqual([{ type: 'since', boot: 'b1', seq: 2 }])
  })

  it('forgets what else ran when the log is emptied', () => {
    const { model, emit } = open()
    const refused = (id: string, startedAt: number) => sample({ id, startedAt, status: 401, body: { reason: 'empty' } })
    const told = (...exchanges: readonly ReturnType<typeof refused>[]) =>
      exchanges.map((exchange, i) => ({ seq: i + 3, exchange }))
    emit(answer({ rows: told(refused('a', 10)) }))
    emit(answer({ whole: false, rows: told(refused('b', 20)) }))
    expect(model.shown.rows.value[1]?.explanation?.follows).toBe('a')
    emit(answer({ rows: [] }))
    emit(answer({ whole: false, rows: told(refused('c', 30)) }))
    expect(model.shown.rows.value.map((row) => row.explanation?.follows)).toEqual([undefined])
  })

  it('counts down the wait of the selected row alone', () => {
    const { model, emit } = open()
    const waiting = sample({ id: 'wait', endedAt: 5_000, status: 429, headers: { 'retry-after': '4' } })
    emit(answer({ rows: [waiting, failedDelete].map((exchange, i) => ({ seq: i + 1, exchange })) }))
    expect(model.selection.waitLeft.value).toBeUndefined()
    model.selection.id.value = 'wait'
    expect(model.selection.waitLeft.value).toBe(9)
    model.selection.id.value = 'failed'
    expect(model.selection.waitLeft.value).toBeUndefined()
  })

  it('shows an imported log in place of the live one, which goes on', () => {
    const { model, sent, emit } = open()
    emit(answer())
    model.shown.preserveLog.value = false
    model.shown.imported.value = {
      name: 'any.har',
      skipped: 0,
      phasesOf: () => undefined,
      rows: [row('file', { startedAt: 1 })],
    }
    model.selection.id.value = 'file'
    emit(answer({ whole: false, rows: [{ seq: 3, exchange: sample({ id: 'new', startedAt: 30 }) }], seq: 3 }))
    expect(model.list.sorted.value.map(({ id }) => id)).toEqual(['file'])
    expect(model.filter.counts.value).toEqual({ total: 1, shown: 1, failed: 0 })
    expect(model.selection.detailed.value).toBe(model.shown.rows.value[0])
    model.shown.clear()
    expect(sent).not.toContainEqual({ type: 'clear' })
    expect(model.shown.rows.value.map(({ id }) => id)).toEqual(['new', 'failed'])
    model.shown.clear()
    expect(sent).toContainEqual({ type: 'clear' })
  })

  it('stops listening when it is disposed', () => {
    const { model, listeners } = open()
    model.dispose()
    expect(listeners.size).toBe(0)
  })
})
