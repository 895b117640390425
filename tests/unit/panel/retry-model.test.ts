import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { AgainAnswer, SentAgain } from '../../../src/observe/send-again.ts'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'
import { sample } from '../export/sample.ts'
import { openPanel } from './model-bed.ts'

const failedRead = sample({ id: 'read', method: 'GET', status: 503, callId: 'call', startedAt: 1_000 })
const other = sample({ id: 'other', startedAt: 2_000 })
const { frameId, url } = failedRead
const note = (at: number): SentAgain => ({ of: 'read', frameId, method: 'GET', url, at })
const second = (at: number, parts: Partial<Exchange> = {}) =>
  sample({ id: `second ${at}`, method: 'GET', status: 503, startedAt: at, ...parts })
const answered = (answer: AgainAnswer, send = true): PanelEvent => ({ type: 'again', exchangeId: 'read', send, answer })

function open(first: Exchange = failedRead) {
  const bed = openPanel()
  let seq = 0
  const show = (exchanges: readonly Exchange[], sentAgain: readonly SentAgain[] = []) => {
    seq += 1
    const rows = exchanges.map((exchange) => ({ seq, exchange }))
    bed.emit({ type: 'rows', boot: 'b', whole: true, seq, recorded: 0, navigatedAt: 0, rows, sentAgain })
  }
  show([first, other])
  bed.model.selection.id.value = 'read'
  const state = () => bed.model.retry.state.value
  const sends = () => bed.sent.filter((request) => request.type === 'ask-again' && request.send).length
  const resend = () => {
    bed.model.retry.resend(first)
    bed.emit(answered('sent'))
  }
  return { ...bed, show, state, sends, resend }
}

describe('sending again', () => {
  it('waits for the page’s word, whatever that is', () => {
    const { model, emit, state } = open()
    model.retry.resend(failedRead)
    expect(state()?.sending).toBe(true)
    emit(answered('used'))
    expect(state()).toMatchObject({ sending: false, reason: 'panel_again_used' })
  })

  it('is over when the recorder goes away', () => {
    const { model, emit, state } = open()
    model.retry.resend(failedRead)
    emit({ type: 'lost' })
    expect(state()).toMatchObject({ sending: false, reason: 'panel_lost' })
  })

  it('does not end with an answer that was there before', () => {
    const { model, emit, resend, state } = open()
    resend()
    model.retry.resend(failedRead)
    emit({ type: 'page', hooked: true })
    expect(state()?.sending).toBe(true)
  })
})

describe('the second sending', () => {
  it('comes once after 50x, after a pause', () => {
    const { timers, runTimers, show, resend, sends, state } = open()
    resend()
    show([failedRead, other, second(5_000)], [note(5_000)])
    expect([...timers.values()]).toEqual([1_500])
    expect([sends(), state()?.resendsSoon]).toEqual([1, true])
    runTimers()
    show([failedRead, other, second(5_000), second(6_600)], [note(5_000), note(6_600)])
    expect([sends(), state()?.resendsSoon, timers.size]).toEqual([2, false, 0])
  })

  it('comes whatever is opened or imported meanwhile', () => {
    const { model, runTimers, show, resend, sends } = open()
    resend()
    model.selection.id.value = 'other'
    show([failedRead, other, second(5_000)], [note(5_000)])
    model.shown.imported.value = { name: 'any.har', rows: [], skipped: 0, phasesOf: () => undefined }
    runTimers()
    expect(sends()).toBe(2)
  })

  it('waits while the recorder is away', () => {
    const { timers, emit, show, resend } = open()
    resend()
    show([failedRead, second(5_000)], [note(5_000)])
    emit({ type: 'lost' })
    expect(timers.size).toBe(0)
    emit({ type: 'awake' })
    expect(timers.size).toBe(1)
  })

  it.each<[string, Exchange, Exchange]>([
    ['a write', { ...failedRead, method: 'POST' }, second(5_000, { method: 'POST' })],
    ['an answer that says when to come back', failedRead, second(5_000, { headers: { 'retry-after': '60' } })],
    ['a success', failedRead, second(5_000, { status: 200 })],
    ['a failure of another kind', failedRead, second(5_000, { status: 403 })],
  ])('does not come for %s', (_, first, answer) => {
    const { timers, show, resend } = open(first)
    resend()
    show([first, answer], [{ ...note(5_000), method: first.method }])
    expect(timers.size).toBe(0)
  })

  it('does not come for what was sent before', () => {
    const { timers, show, resend } = open()
    show([failedRead, second(5_000)], [note(5_000)])
    resend()
    show([failedRead, second(5_000), other], [note(5_000)])
    expect(timers.size).toBe(0)
  })

  it('goes with the panel', () => {
    const { model, timers, show, resend } = open()
    resend()
    show([failedRead, second(5_000)], [note(5_000)])
    model.dispose()
    expect(timers.size).toBe(0)
  })
})
